import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TranslocoDirective } from '@jsverse/transloco';
import { UPLOAD_MAX_BYTES } from '#dto/candidates/candidates.limits.js';
import {
  otherSchoolProblem,
  studentsProblem,
  type StudentProblem,
  type StudentsReport,
} from '#dto/students/import-students.js';
import { STUDENT_SKIPS } from '#dto/students/students.codes.js';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { Toasts } from '../../shared/toasts/toasts';
import {
  skipMessages,
  studentColumnMessages,
  studentProblemMessages,
  studentsMessages,
} from '../students.messages';
import { StudentsStore } from '../students.store';

/** More are only counted: whoever has so many corrects them in SIECLE, not one by one from here. */
const SHOWN_PROBLEMS = 100;

/** A file of the school's information system: sent, looked at, and made the list. */
@Component({
  selector: 'certif-import-students',
  imports: [MatButton, MatIcon, MatProgressBar, TranslocoDirective],
  templateUrl: './import-students.html',
  styleUrl: './import-students.scss',
})
export class ImportStudents {
  /** The school has no list yet. */
  readonly isFirst = input(false);

  private readonly store = inject(StudentsStore);
  private readonly toasts = inject(Toasts);

  protected readonly language = inject(Language);
  protected readonly columns = studentColumnMessages;
  protected readonly words = studentProblemMessages;
  protected readonly dragging = signal(false);
  protected readonly busy = signal(false);
  protected readonly file = signal<File | undefined>(undefined);
  /** What the file would do. */
  protected readonly report = signal<StudentsReport | undefined>(undefined);
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
    this.file.set(undefined);
    this.report.set(undefined);
    this.refusal.set(undefined);
    this.refused.set([]);
  }

  protected async import(): Promise<void> {
    const file = this.file();
    if (!file) return;
    await this.during(async () => {
      await this.store.import(file);
      this.cancel();
      this.toasts.succeed(this.language.say('students.import.done'));
    });
  }

  private async look(file: File): Promise<void> {
    if (this.busy()) return;
    this.cancel();
    this.file.set(file);
    if (file.size > UPLOAD_MAX_BYTES) {
      this.refusal.set(this.language.say('problems.fileTooLarge'));
      return;
    }
    await this.during(async () => this.report.set(await this.store.look(file)));
  }

  private async during(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.refuse(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private refuse(problem: ProblemError): void {
    const { found = '', expected = '' } = otherSchoolProblem.safeParse(problem.document).data ?? {};
    this.report.set(undefined);
    this.refusal.set(this.language.say(wordingOf(problem, studentsMessages), { found, expected }));
    const listed = studentsProblem.safeParse(problem.document);
    this.refused.set(listed.success ? listed.data.problems : []);
  }
}
