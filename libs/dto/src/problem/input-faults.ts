import type * as z from 'zod';
import type { InputFault } from './problem.js';

/** The codes of a single field's fault; a schema may give its own in `params.code`. */
export type FaultCode =
  'REQUIRED' | 'TOO_LONG' | 'TOO_SHORT' | 'TOO_LARGE' | 'TOO_SMALL' | 'FORMAT' | 'TYPE' | (string & {});

/** Turns the issues of a schema into the faults of a problem document: the same words in the page and over HTTP. */
export function inputFaults(issues: readonly z.core.$ZodIssue[], under = ''): InputFault[] {
  return issues.map((issue) => ({
    pointer:
      under + issue.path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
    code: faultCode(issue),
    detail: issue.message,
  }));
}

export function faultCode(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'REQUIRED' : 'TYPE';
    case 'too_small':
      if (issue.origin !== 'string') return 'TOO_SMALL';
      return issue.minimum === 1 ? 'REQUIRED' : 'TOO_SHORT';
    case 'too_big':
      return issue.origin === 'string' ? 'TOO_LONG' : 'TOO_LARGE';
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return typeof code === 'string' ? code : 'FORMAT';
    }
    case 'invalid_value':
      return issue.input === undefined || issue.input === null ? 'REQUIRED' : 'FORMAT';
    default:
      return 'FORMAT';
  }
}
