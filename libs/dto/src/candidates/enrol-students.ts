import * as z from 'zod';
import { id } from '../platform/fields.js';
import { STUDENTS_MAX } from '../students/students.limits.js';

export const enrolStudentsRequest = z
  .object({ studentIds: z.array(id).min(1).max(STUDENTS_MAX) })
  .meta({ id: 'EnrolStudentsRequest' });

export const enrolledStudents = z
  .object({
    added: z.number().int(),
    /** Asked for again: they are enrolled once all the same. */
    alreadyEnrolled: z.number().int(),
    /** Not enrolled: the session has another candidate of the same names, born on the same day. */
    namesakes: z.array(z.object({ id, lastName: z.string(), firstName: z.string() })),
  })
  .meta({ id: 'EnrolledStudents' });

export type EnrolStudentsRequest = z.output<typeof enrolStudentsRequest>;
export type EnrolledStudents = z.infer<typeof enrolledStudents>;
