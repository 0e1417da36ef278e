import { Controller, Param } from '@nestjs/common';
import { finalisationEndpoints } from '#dto/finalisation/finalisation.endpoints.js';
import type { FinalisationDraft, FinalisationResponse } from '#dto/finalisation/finalisation.response.js';
import type { NoteFinalisationRequest } from '#dto/finalisation/note-finalisation.request.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { FinalisationQueries } from './finalisation.queries.js';
import { FinalisationService } from './finalisation.service.js';

@Controller()
export class FinalisationController {
  constructor(
    private readonly finalisation: FinalisationService,
    private readonly queries: FinalisationQueries,
  ) {}

  @Endpoint(finalisationEndpoints.get)
  @Allow('finalisation:read', { session: 'sessionId' })
  get(@Param('sessionId') sessionId: string): Promise<FinalisationResponse> {
    return this.queries.get(sessionId);
  }

  @Endpoint(finalisationEndpoints.note)
  @Allow('finalisation:prepare', { session: 'sessionId' })
  note(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Input() notes: NoteFinalisationRequest,
  ): Promise<FinalisationDraft> {
    return this.finalisation.note(actor, sessionId, notes);
  }
}
