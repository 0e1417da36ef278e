import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TranslocoDirective } from '@jsverse/transloco';
import { UPLOAD_MAX_BYTES } from '#dto/candidates/candidates.limits.js';
import { importProblem, type CellProblem, type ImportReport } from '#dto/candidates/import-candidates.js';
import { About } from '../../shared/about';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { cellMessages } from '../../shared/cell.messages';
import { Confirm } from '../../shared/confirm/confirm';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { candidatesMessages } from '../candidates.messages';
import { CandidatesStore } from '../candidates.store';
import { CellProblems } from '../cell-problems/cell-problems';
import { expectedColumns } from './expected-columns';

/** « Inscrire des candidats »: one file makes the list, or every fault of it comes back at once. */
@Component({
  selector: 'certif-import-candidates',
  imports: [CellProblems, MatButton, MatIcon, MatProgressBar, TranslocoDirective],
  templateUrl: './import-candidates.html',
  styleUrl: './import-candidates.scss',
})
export class ImportCandidates {
  readonly withBilling = input.required<boolean>();

  private readonly store = inject(CandidatesStore);
  private readonly session = inject(SessionInView).session;
  private readonly about = inject(About);
  private readonly confirm = inject(Confirm);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private lastToast = 0;

  protected readonly dragging = signal(false);
  /** The file on its way, or the last one. */
  protected readonly file = signal<File | undefined>(undefined);
  /** The part that has left, while an import runs. */
  protected readonly sent = signal<number | undefined>(undefined);
  protected readonly problems = signal<readonly CellProblem[]>([]);
  protected readonly report = signal<ImportReport | undefined>(undefined);
  protected readonly busy = computed(() => this.sent() !== undefined);
  protected readonly percent = computed(() => Math.round((this.sent() ?? 0) * 100));
  protected readonly columns = computed(() =>
    expectedColumns(this.about.certifierName(), this.withBilling()),
  );
  protected readonly summary = computed(() => {
    const report = this.report();
    if (!report) return [];
    const counts = {
      added: report.added,
      changed: report.changed,
      removed: report.removed,
      unchanged: report.unchanged,
    };
    return Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => this.language.count(`candidates.summary.${what}`, count));
  });

  protected choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    // The same file, mended, must be able to come again.
    input.value = '';
    if (file) void this.import(file);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.import(file);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(true);
  }

  protected async import(file: File): Promise<void> {
    if (this.busy() || !(await this.mayReplace())) return;
    // What was said of the last file is no longer true.
    this.toasts.close(this.lastToast);
    this.file.set(file);
    this.problems.set([]);
    this.report.set(undefined);
    if (file.size > UPLOAD_MAX_BYTES) return this.refuse(this.language.say('problems.fileTooLarge'));
    this.sent.set(0);
    try {
      const report = await this.store.import(file, (sent) => this.sent.set(sent));
      this.report.set(report);
      this.problems.set(report.problems);
      this.lastToast = this.toasts.succeed(this.language.say('candidates.import.done'));
    } catch (error) {
      this.explain(asProblem(error));
    } finally {
      this.sent.set(undefined);
    }
  }

  private async mayReplace(): Promise<boolean> {
    const enrolled = this.session()?.enrolledCount ?? 0;
    if (enrolled === 0) return true;
    return this.confirm.ask({
      title: this.language.say('candidates.import.replaceTitle'),
      text: this.language.count('candidates.import.replaceText', enrolled),
      act: this.language.say('candidates.import.replace'),
    });
  }

  private explain(problem: ProblemError): void {
    const read = importProblem.safeParse(problem.document);
    if (!read.success || read.data.problems.length === 0) {
      return this.refuse(this.language.say(wordingOf(problem, candidatesMessages)));
    }
    this.problems.set(read.data.problems);
    const [first, ...others] = read.data.problems;
    const reason = this.language.say(cellMessages[first!.code], {
      value: first!.value ?? '',
      certifier: this.about.certifierName(),
    });
    const line = this.language.say('candidates.import.line', { row: first!.row, reason });
    this.refuse(
      line,
      others.length ? this.language.count('candidates.import.others', others.length) : undefined,
    );
  }

  /** « Aucun candidat n'a été importé. Ligne 16 : … et 2 autres » */
  private refuse(reason: string, more?: string): void {
    this.lastToast = this.toasts.fail(this.language.say('candidates.import.none'), reason, more);
  }
}
