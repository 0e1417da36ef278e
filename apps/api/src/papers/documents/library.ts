import type { DocumentResponse } from '#dto/papers/documents/document.response.js';
import type { DocumentInLanguages } from './document.js';
import { candidateNotice } from './texts/candidate-notice.js';
import { centreGuide } from './texts/centre-guide.js';
import { instructions } from './texts/instructions.js';
import { invigilatorGuide } from './texts/invigilator-guide.js';
import { joiningProblems } from './texts/joining-problems.js';
import { roomChecklist } from './texts/room-checklist.js';
import { schoolGuide } from './texts/school-guide.js';
import { testConditions } from './texts/test-conditions.js';
import { whatToDo } from './texts/what-to-do.js';

export type DocumentName = DocumentResponse['name'];

/** Every document there is, in the order in which a session needs them. */
export const LIBRARY: Record<DocumentName, DocumentInLanguages> = {
  'room-checklist': roomChecklist,
  instructions,
  'candidate-notice': candidateNotice,
  'what-to-do': whatToDo,
  'test-conditions': testConditions,
  'joining-problems': joiningProblems,
  'centre-guide': centreGuide,
  'school-guide': schoolGuide,
  'invigilator-guide': invigilatorGuide,
};

export const DOCUMENT_NAMES = Object.keys(LIBRARY) as DocumentName[];
