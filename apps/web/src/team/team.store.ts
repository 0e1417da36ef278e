import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CurrentPerson } from '../shared/current-person';
import { TeamClient } from './team.client';

/** Who is signed in and where they work. */
@Service()
export class TeamStore {
  private readonly client = inject(TeamClient);
  private readonly person = inject(CurrentPerson);

  async load(): Promise<void> {
    this.person.is(await firstValueFrom(this.client.me()));
  }

  async chooseCentre(centreId: string): Promise<void> {
    this.person.is(await firstValueFrom(this.client.chooseCentre({ body: { centreId } })));
  }
}
