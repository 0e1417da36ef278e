import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION_COMMENT_MAX } from '#dto/finalisation/finalisation.limits.js';
import { faultCode } from '#dto/problem/input-faults.js';
import { Confirm } from '../../shared/confirm/confirm';
import { CheckField } from '../../shared/form/check-field';
import { coded } from '../../shared/form/faults';
import { RadioField } from '../../shared/form/radio-field';
import { TextField } from '../../shared/form/text-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { FinalisationStore } from '../finalisation.store';
import { JoiningHelp } from '../joining-help/joining-help';
import { Noted } from '../noted/noted';
import { NotesStore } from '../notes.store';
import { SaveState } from '../save-state/save-state';

/** « Préparer la finalisation de la session N »: what happened is noted on the day, and kept for the finalisation. */
@Component({
  selector: 'certif-prepare-finalisation',
  imports: [
    CheckField,
    ErrorState,
    JoiningHelp,
    MatButton,
    MatIcon,
    Noted,
    PageHeading,
    RadioField,
    RouterLink,
    SaveState,
    Skeleton,
    TextField,
    TranslocoDirective,
  ],
  providers: [FinalisationStore, NotesStore],
  templateUrl: './prepare-finalisation.html',
  styleUrls: ['../../shared/form/form-sheet.scss', './prepare-finalisation.scss'],
  host: {
    '(window:beforeunload)': 'holdBack($event)',
    '(window:online)': 'tryAgain()',
    '(document:visibilitychange)': 'notes.save()',
  },
})
export class PrepareFinalisation {
  readonly sessionId = input.required<string>();

  private readonly language = inject(Language);
  private readonly confirm = inject(Confirm);
  /** Something is to be told, though nothing is written yet. */
  private readonly wantsToTell = signal(false);
  private laidAside = '';

  protected readonly store = inject(FinalisationStore);
  protected readonly notes = inject(NotesStore);
  protected readonly max = SESSION_COMMENT_MAX;
  protected readonly wording = { TOO_LONG: 'finalisation.comment.tooLong' };
  /** Guide 2: nothing to tell, or a comment. */
  protected readonly tells = computed(() =>
    this.wantsToTell() || this.notes.notes().comment !== '' ? 'incidents' : 'nothing',
  );
  protected readonly choices = computed(() =>
    ['nothing', 'incidents'].map((value) => ({
      value,
      label: this.language.say(`finalisation.comment.${value}`),
    })),
  );
  protected readonly faults = computed(() => {
    const issue = this.notes.commentFault();
    return issue ? [coded(faultCode(issue))] : [];
  });

  constructor() {
    titlePage(() => {
      const number = this.store.finalisation()?.session.number;
      return number === undefined
        ? undefined
        : [
            this.language.say('sessions.session.title', { number }),
            this.language.say('sessions.session.prepareFinalisation'),
          ];
    });
    effect(() => this.store.show(this.sessionId()));
    effect(() => {
      const finalisation = this.store.finalisation();
      if (finalisation) untracked(() => this.notes.begin(finalisation.session.id, finalisation.draft));
    });
  }

  /** Before another page is shown: saves what waits, and asks where that fails. */
  async mayLeave(): Promise<boolean> {
    await this.notes.save();
    if (!this.notes.isUnsaved()) return true;
    return this.confirm.ask({
      title: this.language.say('finalisation.leave.title'),
      text: this.language.say('finalisation.leave.text'),
      act: this.language.say('finalisation.leave.act'),
    });
  }

  protected choose(told: string): void {
    const { comment } = this.notes.notes();
    this.wantsToTell.set(told === 'incidents');
    if (told === 'nothing') {
      this.laidAside = comment;
      if (comment !== '') this.notes.note({ comment: '' });
    } else if (this.laidAside !== '') this.notes.note({ comment: this.laidAside });
  }

  protected type(comment: string): void {
    // The field stays, even while it is empty.
    this.wantsToTell.set(true);
    this.notes.note({ comment }, { later: true });
  }

  protected tryAgain(): void {
    if (this.notes.isUnsaved()) void this.notes.save();
  }

  protected holdBack(event: BeforeUnloadEvent): void {
    if (!this.notes.isUnsaved()) return;
    void this.notes.save();
    event.preventDefault();
  }
}
