import { Injectable } from '@nestjs/common';
import type { JoinSessionRequest } from '#dto/sittings/join-session.request.js';
import type { ParticipationResponse } from '#dto/sittings/participation.response.js';
import type { Person } from '../access/person.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { CentresService } from '../centres/centres.service.js';
import { Database } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { identityOf } from '../platform/text/identity.js';
import { Attempts } from '../platform/throttle/attempts.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { StudentsService } from '../students/students.service.js';
import { JOINING_POLICY, joiningKey } from './joining.policy.js';
import {
  CandidateOfAnotherAccount,
  JoiningBlocked,
  NoMatchingCandidate,
  NotCertifiable,
  PlacementMissing,
} from './sittings.errors.js';
import { SittingsQueries, type FoundCandidate } from './sittings.queries.js';

/** A candidate's way into a session. */
@Injectable()
export class SittingsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly centres: CentresService,
    private readonly students: StudentsService,
    private readonly candidates: CandidatesService,
    private readonly queries: SittingsQueries,
    private readonly attempts: Attempts,
    private readonly journal: Journal,
  ) {}

  /**
   * Joins a session as the candidate of this identity (guide 4: « correctement orthographié comme sur la feuille
   * d'émargement »); before or after the invigilator ticked them present.
   * @throws JoiningBlocked while this account has failed too often at this number
   * @throws NoMatchingCandidate alike for an unknown number and an unknown person
   * @throws CandidateOfAnotherAccount, PlacementMissing, NotCertifiable
   * @throws SessionAlreadyFinalised, CentreArchived
   */
  async join(
    person: Person,
    { sessionNumber, ...identity }: JoinSessionRequest,
    address: string,
  ): Promise<ParticipationResponse> {
    const key = joiningKey(person.accountId, sessionNumber);
    const candidate = await this.attempts.inTurn(key, () => this.find(key, sessionNumber, identity, address));
    if (candidate.accountId !== person.accountId) await this.tie(person, candidate);
    return this.queries.participation(candidate.id);
  }

  private async find(
    key: string,
    sessionNumber: number,
    identity: Omit<JoinSessionRequest, 'sessionNumber'>,
    address: string,
  ): Promise<FoundCandidate> {
    const blockedFor = await this.attempts.beginWithin(key, JOINING_POLICY);
    if (blockedFor > 0) throw new JoiningBlocked(blockedFor);
    const candidate = await this.queries.find(sessionNumber, identityOf(identity));
    if (!candidate) {
      await this.attempts.slowDown(address);
      throw new NoMatchingCandidate(await this.attempts.blockedFor(key));
    }
    await this.attempts.succeeded(key);
    return candidate;
  }

  private async tie(person: Person, { id, sessionId, studentId }: FoundCandidate): Promise<void> {
    const { accountId } = person;
    await this.database.transaction(async (tx) => {
      const { centreId } = await this.sessions.lockOpen(tx, sessionId);
      await this.centres.refuseArchived(tx, centreId);
      const outcome = await this.candidates.join(tx, id, accountId);
      if (outcome === 'known') return;
      if (outcome === 'another') throw new NoMatchingCandidate();
      const isPupil = studentId === null || (await this.students.claim(tx, studentId, accountId));
      if (outcome === 'taken' || !isPupil) throw new CandidateOfAnotherAccount();
      // Asked last: whoever is not this candidate learns nothing of their competences.
      const certifiable = await this.queries.certifiable(tx, id, accountId);
      if (certifiable === 'unknown') throw new PlacementMissing();
      if (certifiable === 'no') throw new NotCertifiable();
      await this.journal.write(tx, person, { sessionId, act: 'candidate.joined', subjectIds: [id] });
    });
  }
}
