import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CentreSwitch } from '../shared/centre-switch';
import { CurrentPerson } from '../shared/current-person';
import { Language } from '../shared/language/language';
import { TeamClient } from './team.client';

/** Who is signed in and where they work. */
@Service()
export class TeamStore extends CentreSwitch {
  private readonly client = inject(TeamClient);
  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);

  async load(): Promise<void> {
    const me = await firstValueFrom(this.client.me());
    await this.language.adopt(me.language);
    this.person.is(me);
  }

  /** For a page that is open to everybody: whoever is signed out, or can't be asked, is nobody yet. */
  async loadIfSignedIn(): Promise<void> {
    if (!this.person.me()) await this.load().catch(() => undefined);
  }

  currentCentreName(): string {
    return this.person.membership()?.centreName ?? '';
  }

  override async chooseCentre(centreId: string): Promise<void> {
    this.person.is(await firstValueFrom(this.client.chooseCentre({ body: { centreId } })));
  }
}
