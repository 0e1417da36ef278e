import { computed, inject, type Signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { faultCode } from '#dto/problem/input-faults.js';
import type * as z from 'zod';
import type { ProblemError } from '../api/problem-error';
import { Language } from '../language/language';
import type { Messages } from '../problem.messages';

/** A fault by its code: one that the API found, or a page for itself. */
export interface CodedFault extends ValidationError {
  readonly kind: 'coded';
  readonly code: string;
}

/** The words of a form: for each field, its faults by code; the common ones need no mention. */
export type FormWording = Readonly<Record<string, Messages>>;

const common: Messages = {
  REQUIRED: 'faults.required',
  TOO_LONG: 'faults.tooLong',
  TOO_SHORT: 'faults.tooShort',
  FORMAT: 'faults.format',
  TYPE: 'faults.format',
  CONTROL_CHARACTER: 'faults.controlCharacter',
};

/** Says a fault of a field in the words of its form. An empty field is « required », whatever else its schema holds against it. */
export function sayFault(
  language: Language,
  fault: ValidationError,
  value: unknown,
  words: Messages = {},
): string {
  const issue = issueOf(fault);
  const code =
    value === '' ? 'REQUIRED' : issue ? faultCode(issue) : ((fault as Partial<CodedFault>).code ?? 'FORMAT');
  const key = words[code] ?? common[code] ?? 'faults.format';
  return language.say(key, {
    max: issue?.code === 'too_big' ? Number(issue.maximum) : 0,
    value: typeof value === 'string' ? value : '',
  });
}

/** What a control shows: its first fault, once the person has been there. */
export function shownFault(control: {
  touched: () => boolean;
  errors: () => readonly ValidationError[];
  value: () => string;
  wording: () => Messages;
}): Signal<string> {
  const language = inject(Language);
  return computed(() => {
    const fault = control.touched() ? control.errors()[0] : undefined;
    return fault ? sayFault(language, fault, control.value(), control.wording()) : '';
  });
}

function issueOf(fault: ValidationError): z.core.$ZodIssue | undefined {
  return fault.kind === 'standardSchema'
    ? (fault as unknown as { issue: z.core.$ZodIssue }).issue
    : undefined;
}

/** The faults of a refused input, each at the field that its pointer names. */
export function faultsAt(problem: ProblemError, form: object) {
  const fields = form as Record<string, FieldTree<unknown> | undefined>;
  return (problem.document.errors ?? []).flatMap(({ pointer, code }) => {
    const fieldTree = fields[pointer.split('/')[1] ?? ''];
    return fieldTree ? [{ ...coded(code), fieldTree }] : [];
  });
}

export function coded(code: string): CodedFault {
  return { kind: 'coded', code };
}
