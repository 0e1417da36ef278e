import { Service, computed, inject } from '@angular/core';
import type { AddCandidateRequest, UpdateCandidateRequest } from '#dto/candidates/candidate.request.js';
import type {
  CandidateResponse,
  DeletedCandidates,
  SavedCandidate,
} from '#dto/candidates/candidate.response.js';
import { firstValueFrom } from 'rxjs';
import { SessionInView } from '../shared/session-in-view';
import { CandidatesClient } from './candidates.client';

/** Acts on candidates of the session in view, one by one or several at once. */
@Service({ autoProvided: false })
export class CandidateStore {
  private readonly client = inject(CandidatesClient);
  private readonly inView = inject(SessionInView);
  private readonly sessionId = computed(() => this.inView.session()?.id ?? '');

  read(candidateId: string): Promise<CandidateResponse> {
    return firstValueFrom(this.client.get({ sessionId: this.sessionId(), candidateId }));
  }

  async add(body: AddCandidateRequest): Promise<SavedCandidate> {
    const saved = await firstValueFrom(this.client.add({ sessionId: this.sessionId(), body }));
    this.inView.reload();
    return saved;
  }

  update(candidateId: string, body: UpdateCandidateRequest): Promise<SavedCandidate> {
    return firstValueFrom(this.client.update({ sessionId: this.sessionId(), candidateId, body }));
  }

  async delete(candidateId: string): Promise<void> {
    await firstValueFrom(this.client.delete({ sessionId: this.sessionId(), candidateId }));
    this.inView.reload();
  }

  async deleteMany(candidateIds: readonly string[]): Promise<DeletedCandidates> {
    const body = { candidateIds: [...candidateIds] };
    const deleted = await firstValueFrom(this.client.deleteMany({ sessionId: this.sessionId(), body }));
    this.inView.reload();
    return deleted;
  }
}
