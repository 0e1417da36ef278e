import { Controller, Param } from '@nestjs/common';
import type { ImportCreated } from '#dto/candidates/staged-import.response.js';
import type { ConfirmStudentImportRequest } from '#dto/students/import/confirm-student-import.request.js';
import type { StudentImport } from '#dto/students/import/student-import.response.js';
import { studentImportsEndpoints } from '#dto/students/import/student-imports.endpoints.js';
import type { StudentsReport } from '#dto/students/import-students.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Input } from '../../platform/contract/input.decorator.js';
import { Upload, type UploadedFile } from '../../platform/contract/upload.decorator.js';
import { StudentImportsService } from './student-imports.service.js';

@Controller()
export class StudentImportsController {
  constructor(private readonly imports: StudentImportsService) {}

  @Endpoint(studentImportsEndpoints.create)
  @Allow('student:import', { centre: 'centreId' })
  create(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Upload() file: UploadedFile,
  ): Promise<ImportCreated> {
    return this.imports.create(actor, centreId, file);
  }

  @Endpoint(studentImportsEndpoints.read)
  @Allow('student:import', { centre: 'centreId' })
  read(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('studentImportId') importId: string,
  ): Promise<StudentImport> {
    return this.imports.read(actor, centreId, importId);
  }

  @Endpoint(studentImportsEndpoints.confirm)
  @Allow('student:import', { centre: 'centreId' })
  confirm(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('studentImportId') importId: string,
    @Input() request: ConfirmStudentImportRequest,
  ): Promise<StudentsReport> {
    return this.imports.confirm(actor, centreId, importId, request);
  }

  @Endpoint(studentImportsEndpoints.discard)
  @Allow('student:import', { centre: 'centreId' })
  discard(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('studentImportId') importId: string,
  ): Promise<void> {
    return this.imports.discard(actor, centreId, importId);
  }
}
