import { Service, inject, signal } from '@angular/core';
import type {
  ErasureResponse,
  FindByAddressRequest,
  FindByNameRequest,
  PeopleResponse,
} from '#dto/team/privacy/privacy.js';
import { firstValueFrom } from 'rxjs';
import { PrivacyClient } from '../privacy.client';

export type PersonSought = FindByAddressRequest | FindByNameRequest;

interface Found extends PeopleResponse {
  /** What was searched for; none for a search by name. */
  readonly address: string | null;
}

/** Who was looked for, found or not, and what an erasure did. */
@Service({ autoProvided: false })
export class PeopleStore {
  private readonly client = inject(PrivacyClient);
  private readonly answer = signal<Found | undefined>(undefined);
  private readonly done = signal<ErasureResponse | undefined>(undefined);

  readonly found = this.answer.asReadonly();
  readonly outcome = this.done.asReadonly();

  async find(sought: PersonSought): Promise<void> {
    this.answer.set(undefined);
    this.done.set(undefined);
    const asked =
      'address' in sought
        ? this.client.findByAddress({ body: sought })
        : this.client.findByName({ body: sought });
    const people = await firstValueFrom(asked);
    this.answer.set({ ...people, address: 'address' in sought ? sought.address : null });
  }

  async erase(personId: string): Promise<void> {
    this.done.set(await firstValueFrom(this.client.erase({ personId })));
    this.answer.set(undefined);
  }
}
