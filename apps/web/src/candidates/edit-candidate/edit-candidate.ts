import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CandidateResponse } from '#dto/candidates/candidate.response.js';
import { asProblem } from '../../shared/api/problem-error';
import { changesBetween, mergedTyping, type Change } from '../../shared/form/edits';
import { TheirChanges } from '../../shared/form/their-changes';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { CandidateForm } from '../candidate-form/candidate-form';
import { editOf, newCandidate, typedOf, type TypedCandidate } from '../candidate-form/typed-candidate';
import { CandidateStore } from '../candidate.store';
import { SavedCandidates } from '../saved-candidate';
import { candidatesMessages, fieldMessages, type WordedField } from '../candidates.messages';

/** « Modifier les informations d'un candidat »: everything until they joined, then the accessibility need until they start. */
@Component({
  selector: 'certif-edit-candidate',
  imports: [
    CandidateForm,
    ErrorState,
    MatButton,
    PageHeading,
    RouterLink,
    Skeleton,
    TheirChanges,
    TranslocoDirective,
  ],
  providers: [CandidateStore, SavedCandidates],
  templateUrl: './edit-candidate.html',
  styleUrls: [
    '../../shared/form/form-sheet.scss',
    '../add-candidate/add-candidate.scss',
    './edit-candidate.scss',
  ],
})
export class EditCandidate {
  readonly candidateId = input.required<string>();

  private readonly store = inject(CandidateStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly saved = inject(SavedCandidates);
  private readonly language = inject(Language);

  protected readonly fieldMessages = fieldMessages;
  protected readonly session = inject(SessionInView).session;
  protected readonly typed = signal(newCandidate());
  /** The candidate as the form last took them over: what is sent is what differs from it. */
  protected readonly base = signal<CandidateResponse | undefined>(undefined);
  protected readonly error = signal<Error | undefined>(undefined);
  /** What somebody else changed while this person was typing. */
  protected readonly theirs = signal<readonly Change<WordedField>[]>([]);
  protected readonly saving = signal(false);
  protected readonly list = computed(() => ['/sessions', this.session()?.id ?? '', 'candidats']);
  protected readonly isOver = computed(() => this.session()?.status !== 'created' || !!this.base()?.started);
  protected readonly save = (candidate: TypedCandidate): Promise<void> => this.update(candidate);

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [
            this.language.say('sessions.session.title', { number }),
            this.language.say('candidates.edit.title'),
          ];
    });
    effect(() => {
      if (this.session() && this.candidateId() && !untracked(this.base)) void this.load();
    });
  }

  protected async load(): Promise<void> {
    this.error.set(undefined);
    try {
      const candidate = await this.store.read(this.candidateId());
      this.base.set(candidate);
      this.typed.set(typedOf(candidate));
    } catch (error) {
      this.error.set(asProblem(error));
    }
  }

  /** The one thing that can change once the candidate has joined. */
  protected async saveNeed(needed: boolean): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      await this.update({ ...this.typed(), accessibilityAdjustmentNeeded: needed });
    } catch (error) {
      this.toasts.refuse(error, candidatesMessages);
      await this.load();
    } finally {
      this.saving.set(false);
    }
  }

  private async update(typed: TypedCandidate): Promise<void> {
    const base = this.base();
    if (!base) return;
    try {
      const saved = await this.store.update(base.id, { ...editOf(typed, base), version: base.version });
      this.saved.tell('candidates.edit.done', saved, typed);
    } catch (error) {
      if (asProblem(error).code !== 'STALE') throw error;
      return this.takeOver(typed, base);
    }
    await this.router.navigate(this.list());
  }

  /** Somebody else was faster: what they changed is shown, what this person typed stays, nothing was written. */
  private async takeOver(typed: TypedCandidate, base: CandidateResponse): Promise<void> {
    const current = await this.store.read(base.id);
    const fields = Object.keys(fieldMessages) as WordedField[];
    const changes = changesBetween(fields, this.worded(base), this.worded(current));
    this.base.set(current);
    if (changes.length === 0) return this.update(typed);
    this.theirs.set(changes);
    this.typed.set(mergedTyping(typed, typedOf(base), typedOf(current)));
  }

  private worded(candidate: CandidateResponse): Record<WordedField, string> {
    const typed = typedOf(candidate);
    const need = this.language.say(candidate.accessibilityAdjustmentNeeded ? 'timeline.yes' : 'timeline.no');
    return { ...typed, accessibilityAdjustmentNeeded: need };
  }
}
