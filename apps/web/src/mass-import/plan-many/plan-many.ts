import { Component, DOCUMENT, DestroyRef, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { UPLOAD_MAX_BYTES } from '#dto/candidates/candidates.limits.js';
import { massImportEndpoints } from '#dto/mass-import/mass-import.endpoints.js';
import { headersProblem, type MassImportResult } from '#dto/mass-import/mass-import.response.js';
import { MAX_SESSIONS_IN_ZIP } from '#dto/papers/paper.query.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { addressOf } from '../../shared/api/client-of';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { CurrentPerson } from '../../shared/current-person';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { Toasts } from '../../shared/toasts/toasts';
import { UploadProgress } from '../../shared/upload/upload-progress';
import { ImportProblems } from '../import-problems/import-problems';
import { MadeSessions } from '../made-sessions/made-sessions';
import { massImportMessages } from '../mass-import.messages';
import { MassImportStore } from '../mass-import.store';

/** « Créer/éditer plusieurs sessions »: a file is sent, looked at, and confirmed; behaviour of the guides' system, §4.1. */
@Component({
  selector: 'certif-plan-many',
  imports: [
    ImportProblems,
    MadeSessions,
    MatButton,
    MatIcon,
    MatProgressBar,
    PageHeading,
    RouterLink,
    TranslocoDirective,
    UploadProgress,
  ],
  providers: [MassImportStore],
  templateUrl: './plan-many.html',
  styleUrl: './plan-many.scss',
})
export class PlanMany {
  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private lastToast = 0;

  protected readonly store = inject(MassImportStore);
  protected readonly dragging = signal(false);
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly confirming = signal(false);
  protected readonly result = signal<MassImportResult | undefined>(undefined);
  /** Why the last file could not be read at all. */
  protected readonly refusal = signal<string | undefined>(undefined);

  protected readonly busy = computed(() => this.store.sent() !== undefined);
  /** What was found, once the last row is read. */
  protected readonly report = computed(() => {
    const report = this.store.report();
    return report?.state === 'ready' ? report : undefined;
  });
  protected readonly blocking = computed(() => this.problems(true));
  protected readonly warnings = computed(() => this.problems(false));
  protected readonly counts = computed(() => this.countsOf(this.report()));
  protected readonly madeCounts = computed(() => this.countsOf(this.result()));
  /** A school that manages its pupils plans its sessions one by one. */
  protected readonly offered = computed(() => !this.person.membership()?.managesStudents);
  protected readonly templateAddress = computed(() => {
    const address = addressOf(massImportEndpoints.template, { centreId: this.person.centreId() ?? '' });
    return `${address}?locale=${this.language.current()}`;
  });
  /** « Un clic pour tous les documents »; one archive holds so many sessions and no more. */
  protected readonly papersAddress = computed(() => {
    const ids = this.result()?.sessions.map(({ id }) => id) ?? [];
    if (ids.length === 0 || ids.length > MAX_SESSIONS_IN_ZIP || !this.person.may('paper:read'))
      return undefined;
    const address = addressOf(papersEndpoints.zipOfSessions, { centreId: this.person.centreId() ?? '' });
    return `${address}?sessionIds=${ids.join(',')}`;
  });

  constructor() {
    titlePage(() => [this.language.say('massImport.title')]);
    inject(DestroyRef).onDestroy(() => this.store.letGo());
  }

  /** A plain click goes through the client, which renews an old sign-in and words a refusal. */
  protected async download(event: MouseEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const link = this.document.createElement('a');
      link.href = URL.createObjectURL(await this.store.template(this.language.current()));
      link.download = 'import-sessions.csv';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (error) {
      this.toasts.refuse(error, massImportMessages);
    }
  }

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

  protected cancel(): void {
    this.forget();
    this.store.letGo();
    this.file.set(undefined);
  }

  protected async finalise(): Promise<void> {
    if (this.confirming()) return;
    this.confirming.set(true);
    try {
      const result = await this.store.confirm();
      this.result.set(result);
      this.toasts.succeed(
        this.language.say('massImport.done.toast', { counts: this.madeCounts().join(', ') }),
      );
    } catch (error) {
      const problem = asProblem(error);
      this.toasts.refuse(problem, massImportMessages);
      if (problem.code !== 'OFFLINE' && problem.code !== 'UNAVAILABLE') this.cancel();
    } finally {
      this.confirming.set(false);
    }
  }

  private async import(file: File): Promise<void> {
    if (this.busy() || this.confirming()) return;
    this.forget();
    this.file.set(file);
    if (file.size > UPLOAD_MAX_BYTES) return this.refuse(this.language.say('problems.fileTooLarge'));
    try {
      const report = await this.store.read(file);
      if (report?.state === 'interrupted') this.refuse(this.language.say('problems.importInterrupted'));
    } catch (error) {
      this.refuse(this.wordsOf(asProblem(error)));
    }
  }

  /** A header that is missing or not allowed is named. */
  private wordsOf(problem: ProblemError): string {
    const words = this.language.say(wordingOf(problem, { ...fileMessages, ...massImportMessages }));
    const read = headersProblem.safeParse(problem.document);
    const { missing = [], unexpected = [] } = read.success ? read.data : {};
    const named = (key: string, headers: readonly string[]) =>
      headers.length ? [this.language.say(key, { headers: headers.join(', ') })] : [];
    return [
      words,
      ...named('massImport.file.missing', missing),
      ...named('massImport.file.unexpected', unexpected),
    ].join(' ');
  }

  private refuse(reason: string): void {
    this.refusal.set(reason);
    this.lastToast = this.toasts.fail(this.language.say('massImport.import.none'), reason);
  }

  private forget(): void {
    // What was said of the last file is no longer true.
    this.toasts.close(this.lastToast);
    this.refusal.set(undefined);
    this.result.set(undefined);
  }

  private problems(blocking: boolean) {
    return this.report()?.problems.filter((problem) => problem.blocking === blocking) ?? [];
  }

  /** « 3 sessions dont 1 session sans candidat », « 25 candidats » */
  private countsOf(
    counted:
      | Pick<MassImportResult, 'sessionsCount' | 'sessionsWithoutCandidatesCount' | 'candidatesCount'>
      | undefined,
  ): string[] {
    if (!counted) return [];
    const { sessionsCount, sessionsWithoutCandidatesCount: empty, candidatesCount } = counted;
    const sessions = this.language.count('massImport.report.sessions', sessionsCount);
    return [
      empty ? `${sessions} ${this.language.count('massImport.report.without', empty)}` : sessions,
      this.language.count('massImport.report.candidates', candidatesCount),
    ];
  }
}

/** Why a whole file is refused, in the words that every import has. */
const fileMessages = {
  FILE_EMPTY: 'massImport.file.empty',
  FILE_UNREADABLE: 'massImport.file.unreadable',
  FILE_ENCRYPTED: 'massImport.file.encrypted',
  FILE_TOO_COMPLEX: 'massImport.file.tooComplex',
  FILE_IS_OTHER_FORMAT: 'massImport.file.otherFormat',
};
