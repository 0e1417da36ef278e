import { Inject, Injectable } from '@nestjs/common';
import type { ProcedureEdition } from '#dto/centres/centre-kind.js';
import { paperName, type NamedPaper } from '#dto/papers/paper-names.js';
import type { EditionQuery, PaperLocale, PaperQuery } from '#dto/papers/paper.query.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { fillable } from '../platform/pdf/fillable-form.js';
import { birthDepartment } from '../places/places.service.js';
import { attendanceSheet2020 } from './attendance-sheet-2020.paper.js';
import { attendanceSheet } from './attendance-sheet.paper.js';
import { convocations } from './convocations/convocation.paper.js';
import { convocationRegister } from './convocations/convocation-register.paper.js';
import { fraudReport } from './forms/fraud-report.paper.js';
import { incidentForm } from './forms/incident-form.paper.js';
import { invigilatorKit } from './invigilator-kit.paper.js';
import type { PaperJob } from './paper-job.js';
import { NoCandidateEnrolled } from './papers.errors.js';
import { PapersQueries, type SessionOnPaper, type SessionWithCandidates } from './papers.queries.js';
import { pv } from './pv.paper.js';
import { CANDIDATES_PER_PAGE } from './sheet-pages.js';

const PAGES_OF_FORM = 2;

export interface AllPapers {
  /** Nobody is enrolled: what candidates sign or get is not among them. */
  readonly isEmpty: boolean;
  readonly makers: readonly (() => PaperJob | Promise<PaperJob>)[];
}

/** The papers of a session, ready for the printer. */
@Injectable()
export class PapersService {
  constructor(
    private readonly queries: PapersQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NoCandidateEnrolled */
  async attendanceSheet(sessionId: string, { locale, edition }: EditionQuery): Promise<PaperJob> {
    const session = await this.withCandidates(sessionId);
    return this.sheetOf(session, edition ?? session.procedureEdition, locale);
  }

  async invigilatorKit(sessionId: string, { locale }: PaperQuery): Promise<PaperJob> {
    return this.kitOf(await this.queries.session(sessionId), locale);
  }

  async incidentForm(sessionId: string, { locale, edition }: EditionQuery): Promise<PaperJob> {
    const session = await this.queries.session(sessionId);
    return this.incidentFormOf(session, edition ?? session.procedureEdition, locale);
  }

  async fraudReport(sessionId: string, { locale }: PaperQuery): Promise<PaperJob> {
    return this.fraudReportOf(await this.queries.session(sessionId), locale);
  }

  /**
   * A page for each candidate, all in one print.
   * @throws NoCandidateEnrolled
   */
  async convocations(sessionId: string, { locale }: PaperQuery): Promise<PaperJob> {
    return this.convocationsOf(await this.withCandidates(sessionId), locale);
  }

  /** @throws NoCandidateEnrolled */
  async convocationRegister(sessionId: string, { locale }: PaperQuery): Promise<PaperJob> {
    return this.registerOf(await this.withCandidates(sessionId), locale);
  }

  /**
   * The sheet of 2020, then its incident form, fillable.
   * @throws NoCandidateEnrolled
   */
  async pv(sessionId: string, { locale }: PaperQuery): Promise<PaperJob> {
    return this.pvOf(await this.withCandidates(sessionId), locale);
  }

  /**
   * The paper of that kind.
   * @throws NoCandidateEnrolled where it is one of candidates and there is none
   */
  async ofKind(kind: NamedPaper, sessionId: string, query: EditionQuery): Promise<PaperJob> {
    return this[kind](sessionId, query);
  }

  /** Every paper of a session, made when its turn comes; those of candidates only when somebody is enrolled. */
  async all(sessionId: string, locale: PaperLocale): Promise<AllPapers> {
    const session = await this.queries.sessionWithCandidates(sessionId);
    const isEmpty = session.candidates.length === 0;
    const ofCandidates = [
      () => this.sheetOf(session, session.procedureEdition, locale),
      () => this.convocationsOf(session, locale),
      () => this.registerOf(session, locale),
    ];
    const makers = [
      () => this.incidentFormOf(session, session.procedureEdition, locale),
      () => this.kitOf(session, locale),
      () => this.fraudReportOf(session, locale),
      ...(isEmpty ? [] : ofCandidates),
    ];
    return { isEmpty, makers };
  }

  private async withCandidates(sessionId: string): Promise<SessionWithCandidates> {
    const session = await this.queries.sessionWithCandidates(sessionId);
    if (session.candidates.length === 0) throw new NoCandidateEnrolled();
    return session;
  }

  private kitOf(session: SessionOnPaper, locale: PaperLocale): PaperJob {
    return {
      fileName: paperName('invigilatorKit', locale, session.number),
      html: invigilatorKit(session, locale, this.config.publicUrl),
      pages: 1,
      // It changes with its session alone, and both the office and the invigilators ask for it.
      keep: true,
    };
  }

  private incidentFormOf(session: SessionOnPaper, edition: ProcedureEdition, locale: PaperLocale): PaperJob {
    return {
      fileName: paperName('incidentForm', locale, session.number),
      html: incidentForm(session, edition, locale),
      ...FORM,
    };
  }

  private fraudReportOf(session: SessionOnPaper, locale: PaperLocale): PaperJob {
    return {
      fileName: paperName('fraudReport', locale, session.number),
      html: fraudReport(session, locale),
      ...FORM,
    };
  }

  private sheetOf(session: SessionWithCandidates, edition: ProcedureEdition, locale: PaperLocale): PaperJob {
    return {
      fileName: paperName('attendanceSheet', locale, session.number),
      html: sheet(session, edition, locale),
      pages: Math.ceil(session.candidates.length / CANDIDATES_PER_PAGE),
    };
  }

  private async convocationsOf(session: SessionWithCandidates, locale: PaperLocale): Promise<PaperJob> {
    return {
      fileName: paperName('convocations', locale, session.number),
      html: await convocations(session, session.candidates, locale, this.config.publicUrl),
      pages: session.candidates.length,
    };
  }

  private pvOf(session: SessionWithCandidates, locale: PaperLocale): PaperJob {
    return {
      fileName: paperName('pv', locale, session.number),
      html: pv({ ...session, candidates: withDepartments(session) }, locale),
      pages: Math.ceil(session.candidates.length / CANDIDATES_PER_PAGE) + PAGES_OF_FORM,
      finish: fillable,
    };
  }

  private registerOf(session: SessionWithCandidates, locale: PaperLocale): PaperJob {
    return {
      fileName: paperName('convocationRegister', locale, session.number),
      html: convocationRegister(session, session.candidates, locale),
      pages: Math.ceil(session.candidates.length / CANDIDATES_PER_PAGE),
    };
  }
}

const FORM = { pages: 2, finish: fillable, keep: true } as const;

/** « Classe » stands where « Identifiant local » does as soon as somebody was enrolled from a school's list. */
function sheet(session: SessionWithCandidates, edition: ProcedureEdition, locale: PaperLocale): string {
  if (edition === '2020') {
    return attendanceSheet2020({ ...session, candidates: withDepartments(session) }, locale);
  }
  const referenceKind = session.candidates.some(({ division }) => division !== null)
    ? 'division'
    : 'externalId';
  const candidates = session.candidates.map((one) => ({ ...one, reference: one[referenceKind] }));
  return attendanceSheet({ ...session, referenceKind, candidates }, locale);
}

const withDepartments = ({ candidates }: SessionWithCandidates) =>
  candidates.map((one) => ({
    ...one,
    birthDepartment: birthDepartment(one.birthInseeCode, one.birthPostalCode),
  }));
