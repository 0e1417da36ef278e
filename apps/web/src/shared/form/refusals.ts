import { Service, inject } from '@angular/core';
import { asProblem } from '../api/problem-error';
import type { Messages } from '../problem.messages';
import { Toasts } from '../toasts/toasts';
import { faultsAt } from './faults';

/** A refused input is told at its fields; what no field is to blame for, in a message. */
@Service()
export class Refusals {
  private readonly toasts = inject(Toasts);

  /** @returns the faults, each at its field of the form */
  explain(error: unknown, form: object, messages: Messages) {
    const problem = asProblem(error);
    const faults = faultsAt(problem, form);
    if (faults.length === 0) this.toasts.refuse(problem, messages);
    return faults;
  }
}
