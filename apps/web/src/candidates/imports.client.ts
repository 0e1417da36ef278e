import { importsEndpoints } from '#dto/candidates/imports.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const ImportsClient = clientOf(importsEndpoints);
