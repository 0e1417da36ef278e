import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MAX_PAGE_SIZE } from '#dto/platform/page.js';
import type { EnrolledStudents } from '#dto/candidates/enrol-students.js';
import type { Certifiable } from '#dto/students/profiles/certifiable.js';
import type { StudentRow } from '#dto/students/student.response.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../shared/api/last-value';
import { CurrentPerson } from '../shared/current-person';
import { StudentsClient } from './students.client';

export interface WantedStudents {
  readonly page: number;
  readonly pageSize: number;
  readonly search: string;
  readonly divisions: readonly string[];
  readonly certifiable: Certifiable | undefined;
  /** The session that pupils are chosen for, in the page of one. */
  readonly session?: string | undefined;
  readonly onlyNotEnrolled?: boolean;
}

/** The pupils of the person's school. */
@Service({ autoProvided: false })
export class StudentsStore {
  private readonly client = inject(StudentsClient);
  private readonly person = inject(CurrentPerson);
  private readonly centreId = this.person.centreId;
  private readonly wanted = signal<WantedStudents | undefined>(undefined);
  private readonly answer = rxResource({
    params: () => {
      const [centreId, wanted] = [this.centreId(), this.wanted()];
      return centreId && wanted ? { centreId, query: queryOf(wanted) } : undefined;
    },
    stream: ({ params }) => this.client.list(params),
  });
  private readonly classes = rxResource({
    params: () => {
      const centreId = this.centreId();
      return centreId ? { centreId } : undefined;
    },
    stream: ({ params }) => this.client.divisions(params),
  });
  private readonly classesKnown = lastValue(this.classes, this.centreId);

  readonly students = lastValue(this.answer, this.centreId);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;
  readonly divisions = computed(() => this.classesKnown()?.items ?? []);

  show(wanted: WantedStudents): void {
    this.wanted.set(wanted);
  }

  reload(): void {
    this.answer.reload();
    this.classes.reload();
  }

  /** Everybody whom the filters leave, page by page. */
  async all(wanted: WantedStudents): Promise<StudentRow[]> {
    const centreId = this.centre();
    const found: StudentRow[] = [];
    for (let page = 1; ; page += 1) {
      const query = queryOf({ ...wanted, page, pageSize: MAX_PAGE_SIZE });
      const { items, total } = await firstValueFrom(this.client.list({ centreId, query }));
      found.push(...items);
      if (items.length === 0 || found.length >= total) return found;
    }
  }

  enrol(sessionId: string, studentIds: string[]): Promise<EnrolledStudents> {
    return firstValueFrom(this.client.enrol({ sessionId, body: { studentIds } }));
  }

  /**
   * The list is another one, and from its first import on the school manages its pupils: the person is asked about anew
   * now and then, but the page shall not wait for it.
   */
  imported(centreId: string): void {
    this.reload();
    const me = this.person.me();
    if (!me) return;
    const memberships = me.memberships.map((one) =>
      one.centreId === centreId ? { ...one, managesStudents: true } : one,
    );
    this.person.is({ ...me, memberships });
  }

  private centre(): string {
    const centreId = this.centreId();
    if (!centreId) throw new Error('Pupils are those of a school.');
    return centreId;
  }
}

function queryOf({
  page,
  pageSize,
  search,
  divisions,
  certifiable,
  session,
  onlyNotEnrolled,
}: WantedStudents) {
  return {
    page,
    pageSize,
    ...(search ? { search } : {}),
    ...(certifiable ? { certifiable } : {}),
    ...(divisions.length ? { division: [...divisions] } : {}),
    ...(session ? { session } : {}),
    ...(session && onlyNotEnrolled ? { notEnrolledIn: session } : {}),
  };
}
