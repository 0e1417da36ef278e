import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TranslocoDirective } from '@jsverse/transloco';
import { UPLOAD_MAX_BYTES } from '#dto/candidates/candidates.limits.js';
import {
  otherFormatProblem,
  otherSchoolProblem,
  studentsProblem,
  type StudentProblem,
} from '#dto/students/import-students.js';
import { STUDENT_SKIPS } from '#dto/students/students.codes.js';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { Toasts } from '../../shared/toasts/toasts';
import { UploadProgress } from '../../shared/upload/upload-progress';
import { StudentImportsStore } from '../student-imports.store';
import {
  skipMessages,
  studentColumnMessages,
  studentProblemMessages,
  studentsMessages,
} from '../students.messages';

/** More are only counted: whoever has so many corrects them in SIECLE, not one by one from here. */
const SHOWN_PROBLEMS = 100;

/** A file of the school's information system: sent, looked at, and made the list. */
@Component({
  selector: 'certif-import-students',
  imports: [MatButton, MatIcon, MatProgressBar, TranslocoDirective, UploadProgress],
  providers: [StudentImportsStore],
  templateUrl: './import-students.html',
  styleUrl: './import-students.scss',
})
export class ImportStudents {
  /** The school has no list yet. */
  readonly isFirst = input(false);

  private readonly toasts = inject(Toasts);

  protected readonly store = inject(StudentImportsStore);
  protected readonly language = inject(Language);
  protected readonly columns = studentColumnMessages;
  protected readonly words = studentProblemMessages;
  protected readonly dragging = signal(false);
  protected readonly reading = computed(() => this.store.sent() !== undefined);
  protected readonly confirming = signal(false);
  protected readonly busy = computed(() => this.reading() || this.confirming());
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly report = this.store.report;
  protected readonly refusal = signal<string | undefined>(undefined);
  private readonly refused = signal<readonly StudentProblem[]>([]);
  private readonly all = computed(() => this.report()?.problems ?? this.refused());
  protected readonly problems = computed(() => this.all().slice(0, SHOWN_PROBLEMS));
  protected readonly more = computed(() => this.all().length - this.problems().length);
  /** « 3 élèves seront ajoutés », « 24 inchangés »… those that are not none. */
  protected readonly counts = computed(() => {
    const report = this.report();
    if (!report) return [];
    return [
      ...(['added', 'changed', 'unchanged', 'left', 'rejected'] as const)
        .filter((key) => report[key] > 0)
        .map((key) => this.language.count(`students.import.counts.${key}`, report[key])),
      ...STUDENT_SKIPS.map((reason) => ({
        reason,
        count: report.skipped.filter((one) => one.reason === reason).length,
      }))
        .filter(({ count }) => count > 0)
        .map(({ reason, count }) => this.language.say(skipMessages[reason], { count })),
    ];
  });

  constructor() {
    // Nobody looks at it any more.
    inject(DestroyRef).onDestroy(() => void this.store.drop());
  }

  protected choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    // The same file, exported again, must be able to come again.
    input.value = '';
    if (file) void this.look(file);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.look(file);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(true);
  }

  protected cancel(): void {
    this.forget();
    void this.store.drop();
  }

  protected async import(): Promise<void> {
    if (this.busy()) return;
    this.refusal.set(undefined);
    this.confirming.set(true);
    try {
      await this.store.confirm();
      this.forget();
      this.toasts.succeed(this.language.say('students.import.done'));
    } catch (error) {
      await this.explain(asProblem(error));
    } finally {
      this.confirming.set(false);
    }
  }

  private async look(file: File): Promise<void> {
    if (this.busy()) return;
    this.forget();
    this.file.set(file);
    if (file.size > UPLOAD_MAX_BYTES) {
      void this.store.drop();
      this.refusal.set(this.language.say('problems.fileTooLarge'));
      return;
    }
    try {
      const sent = await this.store.send(file);
      if (!sent) this.file.set(undefined);
      else if (sent.state === 'interrupted')
        this.refusal.set(this.language.say('problems.importInterrupted'));
    } catch (error) {
      this.refuse(asProblem(error));
    }
  }

  /** Somebody else's file came first: what this one would do is another thing now. */
  private async explain(problem: ProblemError): Promise<void> {
    if (problem.code === 'STALE') {
      try {
        await this.store.refresh();
        this.refusal.set(this.language.say('students.import.changedMeanwhile'));
        return;
      } catch (error) {
        problem = asProblem(error);
      }
    }
    this.refuse(problem);
    if (!MAY_COME_AGAIN.has(problem.code)) void this.store.drop();
  }

  private refuse(problem: ProblemError): void {
    const { found = '', expected = '' } = otherSchoolProblem.safeParse(problem.document).data ?? {};
    const words = isArchive(problem) ? 'students.file.archive' : wordingOf(problem, studentsMessages);
    this.refusal.set(this.language.say(words, { found, expected }));
    const listed = studentsProblem.safeParse(problem.document);
    this.refused.set(listed.success ? listed.data.problems : []);
  }

  private forget(): void {
    this.file.set(undefined);
    this.refusal.set(undefined);
    this.refused.set([]);
  }
}

/** Nothing is lost by them: the file waits, and « Importer » can be pressed again. */
const MAY_COME_AGAIN = new Set(['OFFLINE', 'UNAVAILABLE', 'UNEXPECTED', 'TOO_MANY_ATTEMPTS']);

/** A zip without the list among its files. */
const isArchive = ({ code, document }: ProblemError) =>
  code === 'FILE_IS_OTHER_FORMAT' && otherFormatProblem.safeParse(document).data?.found === 'zip';
