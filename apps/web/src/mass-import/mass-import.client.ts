import { massImportEndpoints } from '#dto/mass-import/mass-import.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const MassImportClient = clientOf(massImportEndpoints);
