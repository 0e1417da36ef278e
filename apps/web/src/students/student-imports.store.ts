import { Service, computed, inject } from '@angular/core';
import type { StudentImport } from '#dto/students/import/student-import.response.js';
import { firstValueFrom } from 'rxjs';
import { CurrentPerson } from '../shared/current-person';
import { StagedUpload } from '../shared/upload/staged-upload';
import { StudentImportsClient } from './student-imports.client';
import { StudentsStore } from './students.store';

/** The school's file under way: sent, looked at, then made the list or dropped. */
@Service({ autoProvided: false })
export class StudentImportsStore {
  private readonly client = inject(StudentImportsClient);
  private readonly centreId = inject(CurrentPerson).centreId;
  private readonly students = inject(StudentsStore);
  private readonly upload = new StagedUpload<StudentImport>(() => {
    const centreId = this.centre();
    return {
      create: (file, sent) => this.client.create({ centreId, file }, sent),
      read: (studentImportId) => this.client.read({ centreId, studentImportId }),
      discard: (studentImportId) => this.client.discard({ centreId, studentImportId }),
    };
  });

  readonly sent = this.upload.sent.asReadonly();
  readonly progress = computed(() => this.upload.staged()?.progress ?? 0);
  /** What the file would do, once all of it is read. */
  readonly report = computed(() => this.upload.staged()?.report ?? undefined);

  /** @returns nothing when it was cancelled */
  send(file: File): Promise<StudentImport | undefined> {
    return this.upload.send(file);
  }

  drop(): Promise<void> {
    return this.upload.drop();
  }

  /** What it would do to the list as it is now. */
  refresh(): Promise<void> {
    return this.upload.refresh();
  }

  async confirm(): Promise<void> {
    const staged = this.upload.staged();
    if (!staged) return;
    const { importId: studentImportId, basis } = staged;
    const centreId = this.centre();
    await firstValueFrom(this.client.confirm({ centreId, studentImportId, body: { basis } }));
    this.upload.forget();
    this.students.imported(centreId);
  }

  private centre(): string {
    const centreId = this.centreId();
    if (!centreId) throw new Error('Pupils are those of a school.');
    return centreId;
  }
}
