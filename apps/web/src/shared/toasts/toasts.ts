import { Service, inject, signal } from '@angular/core';
import { Language } from '../language/language';
import { wordingOf, type Messages } from '../problem.messages';
import { asProblem } from '../api/problem-error';

export interface Toast {
  readonly id: number;
  readonly tone: 'success' | 'error';
  readonly title: string;
  readonly details?: string;
  /** « et 4 autres » */
  readonly more?: string;
  readonly action?: ToastAction;
}

/** What can be done about a message: « Annuler » beside what was just done. */
export interface ToastAction {
  readonly label: string;
  readonly act: () => void;
}

const SUCCESS_STAYS = 6000;
// Reading, thinking again and reaching for the button takes longer.
const UNDO_STAYS = 12_000;

/** Short messages at the bottom right: a success goes by itself, an error stays until somebody closes it. */
@Service()
export class Toasts {
  private readonly language = inject(Language);
  private readonly shown = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;

  readonly all = this.shown.asReadonly();

  succeed(title: string, action?: ToastAction): number {
    const toast = this.show({ tone: 'success', title, ...(action ? { action } : {}) });
    this.letGo(toast.id);
    return toast.id;
  }

  /** With something to be read, which stays until somebody closes it. */
  succeedWith(title: string, details: string): number {
    return this.show({ tone: 'success', title, details }).id;
  }

  fail(title: string, details?: string, more?: string): number {
    return this.show({ tone: 'error', title, ...(details ? { details } : {}), ...(more ? { more } : {}) }).id;
  }

  /** Words a problem by its code. */
  refuse(error: unknown, messages: Messages = {}): void {
    this.fail(this.language.say(wordingOf(asProblem(error), messages)));
  }

  close(id: number): void {
    this.hold(id);
    this.shown.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** While a pointer rests on a toast it does not go. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  letGo(id: number): void {
    this.hold(id);
    if (this.shown().some((toast) => toast.id === id && toast.details)) return;
    const canUndo = this.shown().some((toast) => toast.id === id && toast.action);
    this.timers.set(
      id,
      setTimeout(() => this.close(id), canUndo ? UNDO_STAYS : SUCCESS_STAYS),
    );
  }

  private show(toast: Omit<Toast, 'id'>): Toast {
    const named = { ...toast, id: ++this.last };
    const before = this.shown().find((one) => isSameFault(one, toast));
    if (before) this.close(before.id);
    this.shown.update((toasts) => [...toasts, named]);
    return named;
  }
}

/** A fault that comes again is told again, not twice. */
const isSameFault = (one: Omit<Toast, 'id'>, other: Omit<Toast, 'id'>) =>
  one.tone === 'error' &&
  (['tone', 'title', 'details', 'more'] as const).every((part) => one[part] === other[part]);
