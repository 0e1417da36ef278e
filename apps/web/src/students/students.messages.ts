import type { StudentColumn } from '#dto/students/import-students.js';
import type { StudentProblemCode, StudentsCode, StudentSkip } from '#dto/students/students.codes.js';

export const studentsMessages: Record<StudentsCode, string> = {
  FILE_EMPTY: 'students.file.empty',
  FILE_UNREADABLE: 'students.file.unreadable',
  FILE_ENCRYPTED: 'students.file.encrypted',
  FILE_TOO_COMPLEX: 'students.file.tooComplex',
  FILE_IS_OTHER_FORMAT: 'students.file.otherFormat',
  HEADERS_NOT_FOUND: 'students.file.headersNotFound',
  FILE_HOLDS_SEVERAL: 'students.file.several',
  UAI_MISMATCHED: 'students.file.otherSchool',
  NO_STUDENT_IN_FILE: 'students.file.nobody',
  STUDENTS_NOT_VALID: 'students.file.nobodyValid',
  STUDENTS_NOT_OFFERED: 'students.file.notOffered',
};

export const studentProblemMessages: Record<StudentProblemCode, string> = {
  INE_REQUIRED: 'students.problems.ineRequired',
  INE_NOT_VALID: 'students.problems.ineNotValid',
  INE_UNIQUE: 'students.problems.ineUnique',
  LAST_NAME_REQUIRED: 'students.problems.lastNameRequired',
  LAST_NAME_NOT_VALID: 'students.problems.tooLong',
  FIRST_NAME_REQUIRED: 'students.problems.firstNameRequired',
  FIRST_NAME_NOT_VALID: 'students.problems.tooLong',
  BIRTHDATE_REQUIRED: 'students.problems.birthdateRequired',
  BIRTHDATE_NOT_VALID: 'students.problems.birthdateNotValid',
  SEX_CODE_REQUIRED: 'students.problems.sexRequired',
  SEX_CODE_NOT_VALID: 'students.problems.sexNotValid',
  BIRTH_COUNTRY_CODE_REQUIRED: 'students.problems.countryRequired',
  BIRTH_COUNTRY_CODE_NOT_VALID: 'students.problems.countryNotValid',
  BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT: 'students.problems.communeRequired',
  BIRTH_CITY_CODE_NOT_VALID: 'students.problems.communeNotValid',
  BIRTH_CITY_NOT_VALID: 'students.problems.tooLong',
  DIVISION_REQUIRED: 'students.problems.divisionRequired',
  DIVISION_NOT_VALID: 'students.problems.tooLong',
  EXTERNAL_ID_NOT_VALID: 'students.problems.tooLong',
  EMAIL_NOT_VALID: 'students.problems.emailNotValid',
  DUPLICATE_STUDENT: 'students.problems.duplicate',
};

export const skipMessages: Record<StudentSkip, string> = {
  HAS_LEFT: 'students.skipped.hasLeft',
  NO_DIVISION: 'students.skipped.noDivision',
};

export const studentColumnMessages: Record<StudentColumn, string> = {
  ine: 'students.columns.ine',
  externalId: 'students.columns.externalId',
  lastName: 'students.columns.lastName',
  firstName: 'students.columns.firstName',
  birthdate: 'students.columns.birthdate',
  sex: 'students.columns.sex',
  birthCountryCode: 'students.columns.birthCountryCode',
  birthInseeCode: 'students.columns.birthInseeCode',
  birthCity: 'students.columns.birthCity',
  division: 'students.columns.division',
  email: 'students.columns.email',
};
