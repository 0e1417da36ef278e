import { Service, inject, signal } from '@angular/core';
import type { PeopleResponse } from '#dto/team/privacy/privacy.js';
import { firstValueFrom } from 'rxjs';
import { PrivacyClient } from '../privacy.client';

/** Who was looked for by an address, and found or not. */
@Service({ autoProvided: false })
export class PeopleStore {
  private readonly client = inject(PrivacyClient);
  private readonly answer = signal<{ search: string; people: PeopleResponse['items'] } | undefined>(
    undefined,
  );

  readonly found = this.answer.asReadonly();

  async find(search: string): Promise<void> {
    this.answer.set(undefined);
    const { items } = await firstValueFrom(this.client.find({ query: { search } }));
    this.answer.set({ search, people: items });
  }

  async erase(accountId: string): Promise<void> {
    await firstValueFrom(this.client.erase({ accountId }));
    this.answer.set(undefined);
  }
}
