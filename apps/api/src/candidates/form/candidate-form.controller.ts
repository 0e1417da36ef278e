import { Controller, Param } from '@nestjs/common';
import type {
  AddCandidateRequest,
  DeleteCandidatesRequest,
  UpdateCandidateRequest,
} from '#dto/candidates/candidate.request.js';
import type {
  CandidateResponse,
  DeletedCandidates,
  SavedCandidate,
} from '#dto/candidates/candidate.response.js';
import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Input } from '../../platform/contract/input.decorator.js';
import { CandidatesQueries } from '../candidates.queries.js';
import { CandidateFormService } from './candidate-form.service.js';

@Controller()
export class CandidateFormController {
  constructor(
    private readonly form: CandidateFormService,
    private readonly queries: CandidatesQueries,
  ) {}

  @Endpoint(candidatesEndpoints.add)
  @Allow('candidate:create', { session: 'sessionId' })
  add(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Input() candidate: AddCandidateRequest,
  ): Promise<SavedCandidate> {
    return this.form.add(actor, sessionId, candidate);
  }

  @Endpoint(candidatesEndpoints.get)
  @Allow('candidate:read', { session: 'sessionId' })
  get(
    @Param('sessionId') sessionId: string,
    @Param('candidateId') candidateId: string,
  ): Promise<CandidateResponse> {
    return this.queries.get(sessionId, candidateId);
  }

  @Endpoint(candidatesEndpoints.update)
  @Allow('candidate:update', { session: 'sessionId' })
  update(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('candidateId') candidateId: string,
    @Input() edit: UpdateCandidateRequest,
  ): Promise<SavedCandidate> {
    return this.form.update(actor, sessionId, candidateId, edit);
  }

  @Endpoint(candidatesEndpoints.delete)
  @Allow('candidate:delete', { session: 'sessionId' })
  delete(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('candidateId') candidateId: string,
  ): Promise<void> {
    return this.form.delete(actor, sessionId, candidateId);
  }

  @Endpoint(candidatesEndpoints.deleteMany)
  @Allow('candidate:delete', { session: 'sessionId' })
  deleteMany(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Input() { candidateIds }: DeleteCandidatesRequest,
  ): Promise<DeletedCandidates> {
    return this.form.deleteMany(actor, sessionId, candidateIds);
  }
}
