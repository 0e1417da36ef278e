import type * as z from 'zod';
import { pageQuery } from '../../platform/page.js';

export const listConvocationsQuery = pageQuery;
export type ListConvocationsQuery = z.output<typeof listConvocationsQuery>;
