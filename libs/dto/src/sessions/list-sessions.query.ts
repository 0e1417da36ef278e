import type * as z from 'zod';
import { pageQuery } from '../platform/page.js';

export const listSessionsQuery = pageQuery;

export type ListSessionsQuery = z.output<typeof listSessionsQuery>;
