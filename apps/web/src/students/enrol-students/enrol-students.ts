import { Component, booleanAttribute, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { StudentRow } from '#dto/students/student.response.js';
import { CertifiableFilter } from '../../shared/certifiable/certifiable-filter';
import { CurrentPerson } from '../../shared/current-person';
import { MomentPipe } from '../../shared/dates/date.pipes';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { SessionInView } from '../../shared/session-in-view';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { PageSize } from '../page-size/page-size';
import { StudentCriteria } from '../student-criteria';
import { StudentFilters } from '../student-filters/student-filters';
import { StudentsStore, type WantedStudents } from '../students.store';
import { StudentsTable } from '../students-table/students-table';

/** « Ajouter des candidats »: pupils are ticked, class by class, and enrolled (guide 2, « Ajout des élèves »). */
@Component({
  selector: 'certif-enrol-students',
  imports: [
    CertifiableFilter,
    EmptyState,
    ErrorState,
    MatButton,
    MatIcon,
    MatProgressBar,
    MomentPipe,
    PageSize,
    Pager,
    RouterLink,
    Skeleton,
    StudentFilters,
    StudentsTable,
    TranslocoDirective,
  ],
  providers: [StudentsStore],
  templateUrl: './enrol-students.html',
  styleUrl: './enrol-students.scss',
})
export class EnrolStudents extends StudentCriteria {
  readonly nonInscrits = input(false, { transform: booleanAttribute });

  private readonly inView = inject(SessionInView);
  private readonly person = inject(CurrentPerson);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly wanted = computed<WantedStudents>(() => ({
    page: this.page(),
    pageSize: this.taille(),
    search: this.recherche(),
    divisions: this.classe(),
    certifiable: this.certifiable(),
    session: this.session()?.id,
    onlyNotEnrolled: this.nonInscrits(),
  }));

  protected readonly store = inject(StudentsStore);
  protected readonly language = inject(Language);
  protected readonly session = this.inView.session;
  /** They stay ticked from page to page and from class to class. */
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly busy = signal(false);
  protected readonly list = computed(() => ['/sessions', this.session()?.id ?? '', 'candidats']);
  protected readonly closed = computed(() => this.session()?.status !== 'created');

  constructor() {
    super();
    titlePage(() => {
      const number = this.session()?.number;
      if (number === undefined) return undefined;
      return [
        this.language.say('sessions.session.title', { number }),
        this.language.say('students.enrol.title'),
      ];
    });
    effect(() => {
      if (this.session()) this.store.show(this.wanted());
    });
  }

  protected mayImport(): boolean {
    return this.person.may('student:import');
  }

  protected choose(students: readonly StudentRow[], wanted: boolean): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      for (const { id } of students) {
        if (wanted) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }

  /** Everybody whom the filters leave, also on the pages that are not shown. */
  protected async chooseAll(): Promise<void> {
    await this.during(async () => {
      const all = await this.store.all(this.wanted());
      this.choose(
        all.filter(({ enrolled }) => !enrolled),
        true,
      );
    });
  }

  protected async enrol(): Promise<void> {
    const sessionId = this.session()?.id;
    if (!sessionId || this.chosen().size === 0) return;
    await this.during(async () => {
      const { added, alreadyEnrolled, namesakes } = await this.store.enrol(sessionId, [...this.chosen()]);
      this.inView.reload();
      await this.router.navigate(this.list());
      if (added + alreadyEnrolled > 0) this.toasts.succeed(this.language.say('students.enrol.done'));
      if (namesakes.length === 0) return;
      const names = namesakes.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(', ');
      this.toasts.fail(this.language.count('students.enrol.namesakes', namesakes.length), names);
    });
  }

  private async during(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.toasts.refuse(error, { SESSION_ALREADY_FINALISED: 'students.enrol.finalised' });
    } finally {
      this.busy.set(false);
    }
  }
}
