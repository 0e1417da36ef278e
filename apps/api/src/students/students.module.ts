import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentresModule } from '../centres/centres.module.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { SchoolListService } from './import/school-list.service.js';
import { StudentImportsController } from './import/student-imports.controller.js';
import { StudentImportsService } from './import/student-imports.service.js';
import { StudentsFileService } from './import/students-file.service.js';
import { StudentsImportService } from './import/students-import.service.js';
import { StudentEntity } from './student.entity.js';
import { StudentsController } from './students.controller.js';
import { studentsHolding } from './students.holding.js';
import { StudentsQueries } from './students.queries.js';
import { StudentsService } from './students.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([StudentEntity]), CentresModule],
  controllers: [StudentsController, StudentImportsController],
  providers: [
    StudentsQueries,
    StudentsService,
    SchoolListService,
    StudentsFileService,
    StudentsImportService,
    StudentImportsService,
  ],
  exports: [StudentsService],
})
export class StudentsModule {
  constructor(personalData: PersonalData) {
    personalData.register(studentsHolding);
  }
}
