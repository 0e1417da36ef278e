import { Component, DestroyRef, ElementRef, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import { UPLOAD_MAX_BYTES } from '#dto/candidates/candidates.limits.js';
import { importProblem, type CellProblem, type ImportReport } from '#dto/candidates/import-candidates.js';
import { About } from '../../shared/about';
import { asProblem } from '../../shared/api/problem-error';
import { cellMessages } from '../../shared/cell.messages';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { Toasts } from '../../shared/toasts/toasts';
import { UploadProgress } from '../../shared/upload/upload-progress';
import { candidatesMessages } from '../candidates.messages';
import { CandidatesStore } from '../candidates.store';
import { ImportPreview } from '../import-preview/import-preview';
import { ImportsStore } from '../imports.store';
import { TemplateButton } from '../template-button/template-button';
import { expectedColumns } from './expected-columns';

/** « Inscrire des candidats »: the list to fill in, and the way back: sent, looked at, mended, imported. */
@Component({
  selector: 'certif-import-candidates',
  imports: [ImportPreview, MatButton, MatIcon, TemplateButton, TranslocoDirective, UploadProgress],
  providers: [ImportsStore],
  templateUrl: './import-candidates.html',
  styleUrl: './import-candidates.scss',
})
export class ImportCandidates {
  readonly withBilling = input.required<boolean>();
  /** The complementary certifications of the centre. */
  readonly offered = input.required<readonly ComplementaryCertification[]>();

  private readonly candidates = inject(CandidatesStore);
  private readonly about = inject(About);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private lastToast = 0;

  protected readonly store = inject(ImportsStore);
  protected readonly dragging = signal(false);
  /** The file on its way, or the last one. */
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly report = signal<ImportReport | undefined>(undefined);
  protected readonly busy = computed(() => this.store.sent() !== undefined);
  protected readonly columns = computed(() =>
    expectedColumns(this.about.certifierName(), this.withBilling(), this.offered()),
  );
  protected readonly summary = computed(() => {
    const report = this.report();
    if (!report) return [];
    const { added, changed, removed, unchanged } = report;
    return Object.entries({ added, changed, removed, unchanged })
      .filter(([, count]) => count > 0)
      .map(([what, count]) => this.language.count(`candidates.summary.${what}`, count));
  });

  constructor() {
    // Nobody looks at it any more, and nothing leads back to it.
    inject(DestroyRef).onDestroy(() => void this.store.drop());
  }

  protected choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    // The same file, mended, must be able to come again.
    input.value = '';
    if (file) void this.send(file);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.send(file);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(true);
  }

  protected async send(file: File): Promise<void> {
    if (this.busy()) return;
    // What was said of the last file is no longer true.
    this.toasts.close(this.lastToast);
    this.file.set(file);
    this.report.set(undefined);
    if (file.size > UPLOAD_MAX_BYTES) return this.refuse(this.language.say('problems.fileTooLarge'));
    try {
      const staged = await this.store.send(file);
      if (!staged) return;
      if (staged.state === 'interrupted') return this.refuse(this.language.say('problems.importInterrupted'));
      const faults = staged.problems.filter(({ blocking }) => blocking);
      if (faults.length > 0) this.explain(faults);
      this.show();
    } catch (error) {
      const problem = asProblem(error);
      const read = importProblem.safeParse(problem.document);
      if (read.success && read.data.problems.length > 0) this.explain(read.data.problems);
      else this.refuse(this.language.say(wordingOf(problem, candidatesMessages)));
    }
  }

  protected finish(report: ImportReport): void {
    this.report.set(report);
    this.toasts.close(this.lastToast);
    this.lastToast = this.toasts.succeed(this.language.say('candidates.import.done'));
    this.candidates.imported();
  }

  /** The preview stands below the fold of a small screen: the focus goes there, and the page with it. */
  private show(): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('#preview-title')?.focus());
  }

  /** « Aucun candidat n'a été importé. Ligne 16 : … et 2 autres » */
  private explain(problems: readonly CellProblem[]): void {
    const [first, ...others] = problems;
    if (!first) return;
    const reason = this.language.say(cellMessages[first.code], {
      value: first.value ?? '',
      certifier: this.about.certifierName(),
    });
    this.refuse(
      this.language.say('candidates.import.line', { row: first.row, reason }),
      others.length ? this.language.count('candidates.import.others', others.length) : undefined,
    );
  }

  private refuse(reason: string, more?: string): void {
    this.lastToast = this.toasts.fail(this.language.say('candidates.import.none'), reason, more);
  }
}
