import { InputInvalid, Refusal } from '../platform/problems/refusal.js';

export class CentreArchived extends Refusal {
  constructor() {
    super('CENTRE_ARCHIVED', 'conflict', { detail: 'This centre is archived.' });
  }
}

export class CentreNotArchived extends Refusal {
  constructor() {
    super('CENTRE_NOT_ARCHIVED', 'conflict', { detail: 'This centre is open.' });
  }
}

export class CentreManagesStudents extends Refusal {
  constructor() {
    super('CENTRE_MANAGES_STUDENTS', 'conflict', {
      detail: 'This centre manages its pupils: it stays a school.',
    });
  }
}

/** The edition of 2020 is that of the guide for schools. */
export class EditionForSchools extends InputInvalid {
  constructor() {
    super([
      {
        pointer: '/procedureEdition',
        code: 'EDITION_FOR_SCHOOLS',
        detail: 'Only schools follow the edition of 2020.',
      },
    ]);
  }
}
