import type { ProcedureEdition } from '../centres/centre-kind.js';
import { catalogue2020 } from './incident-catalogue.2020.js';
import { catalogue2024 } from './incident-catalogue.2024.js';
import type { IncidentGroup } from './incident-code.js';

/**
 * What can be reported of a session, as the guide of its edition prints it (guide 1, page 29; guide 2, page 30). The
 * questions of 2024 have codes too, but are reported during the test alone, by the invigilator.
 */
export const INCIDENT_CATALOGUE: Record<ProcedureEdition, readonly IncidentGroup[]> = {
  '2024': catalogue2024,
  '2020': catalogue2020,
};
