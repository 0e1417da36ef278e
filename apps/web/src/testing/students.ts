import type { StudentPage, StudentRow } from '#dto/students/student.response.js';

export const aStudent = (index: number, given: Partial<StudentRow> = {}): StudentRow => ({
  id: `0198c0de-0000-7000-8000-00000000${4000 + index}`,
  division: '3A',
  lastName: `Lovelace ${index}`,
  firstName: 'Ada',
  birthdate: '2010-07-04',
  certifiable: 'unknown',
  credentials: { state: 'none', username: null, printedAt: null },
  enrolled: false,
  ...given,
});

export const studentPage = (items: StudentRow[], given: Partial<StudentPage> = {}): StudentPage => ({
  items,
  total: items.length,
  page: 1,
  pageSize: 50,
  enrolledCount: items.filter(({ enrolled }) => enrolled).length,
  importedAt: '2027-09-02T08:12:00Z',
  ...given,
});
