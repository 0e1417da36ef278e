import { DestroyRef, Service, computed, inject, signal } from '@angular/core';
import type { FinalisationDraft } from '#dto/finalisation/finalisation.response.js';
import { noteFinalisationRequest } from '#dto/finalisation/note-finalisation.request.js';
import { firstValueFrom } from 'rxjs';
import { asProblem, type ProblemError } from '../shared/api/problem-error';
import { FinalisationClient } from './finalisation.client';

/** What stands on the page; a comment that is not there is an empty text. */
export type Notes = Omit<FinalisationDraft, 'comment'> & { readonly comment: string };

const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;
const FIELDS = ['comment', 'hasIncident', 'hasJoiningIssue'] as const;

/**
 * Notes that save themselves: each tick at once, a text after a pause. Only the fields that changed are sent, one call
 * after the other, so that of two people who note, neither undoes another field. What could not be saved stays, and is tried again,
 * until it is.
 */
@Service({ autoProvided: false })
export class NotesStore {
  private readonly client = inject(FinalisationClient);
  private readonly page = inject(DestroyRef);
  private readonly unsaved = signal<Partial<Notes>>({});
  private readonly underWay = signal<Promise<void> | undefined>(undefined);
  private readonly failure = signal<ProblemError | undefined>(undefined);
  private readonly savedOnce = signal(false);
  private sessionId = '';
  private pause: ReturnType<typeof setTimeout> | undefined;

  readonly notes = signal<Notes>({ comment: '', hasIncident: false, hasJoiningIssue: false });
  readonly problem = this.failure.asReadonly();
  readonly isSaving = computed(() => this.underWay() !== undefined);
  readonly isUnsaved = computed(() => Object.keys(this.unsaved()).length > 0);
  /** A text that would be refused is not sent. */
  readonly commentFault = computed(
    () => noteFinalisationRequest.shape.comment.safeParse(this.notes().comment).error?.issues[0],
  );
  readonly state = computed<'rest' | 'saving' | 'saved' | 'failed'>(() => {
    if (this.failure()) return 'failed';
    if (this.isSaving() || (this.isUnsaved() && !this.commentFault())) return 'saving';
    return this.savedOnce() && !this.isUnsaved() ? 'saved' : 'rest';
  });

  constructor() {
    this.page.onDestroy(() => void this.save());
  }

  begin(sessionId: string, draft: FinalisationDraft): void {
    if (this.sessionId !== sessionId) this.unsaved.set({});
    this.sessionId = sessionId;
    this.takeOver(draft);
  }

  /** @param later after a pause, for what is still being typed */
  note(notes: Partial<Notes>, { later = false } = {}): void {
    this.notes.update((others) => ({ ...others, ...notes }));
    this.unsaved.update((others) => ({ ...others, ...notes }));
    clearTimeout(this.pause);
    this.pause = later ? setTimeout(() => void this.save(), PAUSE_MS) : undefined;
    if (!later) void this.save();
  }

  /** Saves at once what waits for a pause, and what could not be saved before. */
  async save(): Promise<void> {
    clearTimeout(this.pause);
    this.pause = undefined;
    const before = this.underWay();
    if (before) return before;
    if (!this.sendable()) return this.failure.set(undefined);
    const saving = this.sendAll().finally(() => this.underWay.set(undefined));
    this.underWay.set(saving);
    await saving;
  }

  private async sendAll(): Promise<void> {
    for (let body = this.sendable(); body; body = this.sendable()) {
      try {
        const draft = await firstValueFrom(this.client.note({ sessionId: this.sessionId, body }));
        this.unsaved.update((notes) => without(notes, body));
        this.takeOver(draft);
        this.savedOnce.set(true);
        this.failure.set(undefined);
      } catch (error) {
        return this.fail(asProblem(error));
      }
      if (this.pause) return;
    }
  }

  /** What the network or a server that is being restarted refused is tried again, until it is kept or the page is left. */
  private fail(problem: ProblemError): void {
    this.failure.set(problem);
    const passes = problem.status === 0 || problem.status >= 500;
    clearTimeout(this.pause);
    if (passes && !this.page.destroyed) this.pause = setTimeout(() => void this.save(), RETRY_MS);
  }

  private sendable(): Partial<Notes> | undefined {
    const { comment, ...ticks } = this.unsaved();
    const body = comment === undefined || this.commentFault() ? ticks : { comment, ...ticks };
    return Object.keys(body).length > 0 ? body : undefined;
  }

  /** What others noted meanwhile is seen, where this person has not just written something else. */
  private takeOver({ comment, ...ticks }: FinalisationDraft): void {
    this.notes.update((notes) => ({
      ...ticks,
      // The spaces at the end of a text that is being typed are not saved, and not taken away either.
      comment: notes.comment.trim() === (comment ?? '') ? notes.comment : (comment ?? ''),
      ...this.unsaved(),
    }));
  }
}

/** The notes but for those that were sent and have not changed since. */
function without(notes: Partial<Notes>, sent: Partial<Notes>): Partial<Notes> {
  const left = FIELDS.filter((field) => field in notes && notes[field] !== sent[field]);
  return Object.fromEntries(left.map((field) => [field, notes[field]]));
}
