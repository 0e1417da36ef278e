import { Service, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { ChangeSettingsRequest } from '#dto/centres/centre-settings.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../../shared/api/last-value';
import { CurrentPerson } from '../../shared/current-person';
import { CentreSettingsClient } from '../centre-settings.client';

/** What is said of the centre that the person works in. */
@Service({ autoProvided: false })
export class CentreSettingsStore {
  private readonly client = inject(CentreSettingsClient);
  private readonly centreId = inject(CurrentPerson).centreId;
  private readonly answer = rxResource({
    params: this.centreId,
    stream: ({ params: centreId }) => this.client.get({ centreId }),
  });

  readonly settings = lastValue(this.answer, this.centreId);
  readonly error = this.answer.error;

  reload(): void {
    this.answer.reload();
  }

  async change(body: ChangeSettingsRequest): Promise<void> {
    const centreId = this.centreId() ?? '';
    this.answer.set(await firstValueFrom(this.client.change({ centreId, body })));
  }
}
