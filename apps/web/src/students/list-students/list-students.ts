import { Component, computed, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { CertifiableFilter } from '../../shared/certifiable/certifiable-filter';
import { CurrentPerson } from '../../shared/current-person';
import { MomentPipe } from '../../shared/dates/date.pipes';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { ImportStudents } from '../import-students/import-students';
import { PageSize } from '../page-size/page-size';
import { StudentCriteria } from '../student-criteria';
import { StudentFilters } from '../student-filters/student-filters';
import { StudentsStore } from '../students.store';
import { StudentsTable } from '../students-table/students-table';

/** The pupils of a school: how old the list is, its import, and the list by class. */
@Component({
  selector: 'certif-list-students',
  imports: [
    CertifiableFilter,
    EmptyState,
    ErrorState,
    ImportStudents,
    MatButton,
    MatIcon,
    MatProgressBar,
    MomentPipe,
    PageHeading,
    PageSize,
    Pager,
    RouterLink,
    Skeleton,
    StudentFilters,
    StudentsTable,
    TranslocoDirective,
  ],
  providers: [StudentsStore],
  templateUrl: './list-students.html',
  styleUrl: './list-students.scss',
})
export class ListStudents extends StudentCriteria {
  private readonly person = inject(CurrentPerson);

  protected readonly store = inject(StudentsStore);
  protected readonly isSchool = computed(() => this.person.membership()?.kind === 'SCO');

  constructor() {
    super();
    const language = inject(Language);
    titlePage(() => [language.say('students.title')]);
    effect(() =>
      this.store.show({
        page: this.page(),
        pageSize: this.taille(),
        search: this.recherche(),
        divisions: this.classe(),
        certifiable: this.certifiable(),
      }),
    );
  }

  protected mayPrint(): boolean {
    return this.person.may('student:credentials');
  }

  protected mayImport(): boolean {
    return this.isSchool() && this.person.may('student:import');
  }
}
