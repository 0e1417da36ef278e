import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { ParticipationResponse } from '#dto/sittings/participation.response.js';
import type { SelfPlacement } from '#dto/sittings/self-placement.js';
import type { Competence } from '#dto/students/profiles/competences.js';
import { firstValueFrom } from 'rxjs';
import { asProblem } from '../shared/api/problem-error';
import { SittingsClient } from './sittings.client';

/** Who somebody says to be in which session, as typed. */
export interface TypedIdentity {
  readonly sessionNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
}

/** A candidate’s way in: what they joined, and where they place themselves. */
@Service({ autoProvided: false })
export class SittingsStore {
  private readonly client = inject(SittingsClient);
  private readonly participationId = signal<string | undefined>(undefined);
  private readonly answer = rxResource({
    params: this.participationId,
    stream: ({ params: participationId }) => this.client.participation({ participationId }),
  });

  readonly error = this.answer.error;
  /** Never joined, or by another account. */
  readonly isNone = computed(() => {
    const { status } = this.error() ? asProblem(this.error()) : { status: 0 };
    return [403, 404].includes(status);
  });
  readonly participation = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));

  show(participationId: string): void {
    this.participationId.set(participationId);
  }

  reload(): void {
    this.answer.reload();
  }

  async join(identity: TypedIdentity): Promise<ParticipationResponse> {
    return firstValueFrom(this.client.join({ body: identity }));
  }

  async placement(): Promise<SelfPlacement | null> {
    return (await firstValueFrom(this.client.placement({}))).placement;
  }

  /** @returns whether that is enough to sit the test */
  async place(levels: Partial<Record<Competence, number>>): Promise<boolean> {
    const { placement } = await firstValueFrom(this.client.place({ body: { levels } }));
    return placement?.certifiable ?? false;
  }
}
