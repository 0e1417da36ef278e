import { Controller, Param } from '@nestjs/common';
import type { ImportStudentsQuery, StudentsReport } from '#dto/students/import-students.js';
import type { ListStudentsQuery } from '#dto/students/list-students.query.js';
import type { DivisionList, StudentPage } from '#dto/students/student.response.js';
import { studentsEndpoints } from '#dto/students/students.endpoints.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria } from '../platform/contract/input.decorator.js';
import { Upload, type UploadedFile } from '../platform/contract/upload.decorator.js';
import { StudentsImportService } from './import/students-import.service.js';
import { StudentsQueries } from './students.queries.js';

@Controller()
export class StudentsController {
  constructor(
    private readonly queries: StudentsQueries,
    private readonly imports: StudentsImportService,
  ) {}

  @Endpoint(studentsEndpoints.list)
  @Allow('student:read', { centre: 'centreId' })
  list(@Param('centreId') centreId: string, @Criteria() criteria: ListStudentsQuery): Promise<StudentPage> {
    return this.queries.list(centreId, criteria);
  }

  @Endpoint(studentsEndpoints.divisions)
  @Allow('student:read', { centre: 'centreId' })
  divisions(@Param('centreId') centreId: string): Promise<DivisionList> {
    return this.queries.divisions(centreId);
  }

  @Endpoint(studentsEndpoints.import)
  @Allow('student:import', { centre: 'centreId' })
  import(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Criteria() criteria: ImportStudentsQuery,
    @Upload() file: UploadedFile,
  ): Promise<StudentsReport> {
    return this.imports.import(actor, centreId, file, criteria);
  }
}
