import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { StudentRow } from '#dto/students/student.response.js';
import { CertifiableChip } from '../../shared/certifiable/certifiable-chip';
import { ShortDayPipe } from '../../shared/dates/date.pipes';

/** The columns of the guide (guide 2, « Ajout des élèves »), with boxes to tick where pupils are chosen. */
@Component({
  selector: 'certif-students-table',
  imports: [CertifiableChip, ShortDayPipe, TranslocoDirective],
  templateUrl: './students-table.html',
  styleUrl: './students-table.scss',
})
export class StudentsTable {
  readonly students = input.required<readonly StudentRow[]>();
  /** The ids of those who are ticked; none where nobody is chosen. */
  readonly chosen = input<ReadonlySet<string>>();
  readonly choose = output<{ students: readonly StudentRow[]; wanted: boolean }>();

  /** Who is enrolled is ticked for good. */
  private readonly free = computed(() => this.students().filter(({ enrolled }) => !enrolled));
  protected readonly allFree = computed(() => this.free().length === 0);
  protected readonly all = computed(() => this.students().every((student) => this.isTicked(student)));
  protected readonly some = computed(
    () => !this.all() && this.students().some((student) => this.isTicked(student)),
  );

  protected isTicked({ id, enrolled }: StudentRow): boolean {
    return enrolled || (this.chosen()?.has(id) ?? false);
  }

  protected choosePage(): void {
    this.choose.emit({ students: this.free(), wanted: !this.all() });
  }

  /** The whole row is the box: a finger hits it. */
  protected chooseOne(student: StudentRow): void {
    if (!this.chosen() || student.enrolled) return;
    this.choose.emit({ students: [student], wanted: !this.isTicked(student) });
  }
}
