import { _IdGenerator } from '@angular/cdk/a11y';
import {
  Component,
  type ElementRef,
  booleanAttribute,
  computed,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { DateAdapter, provideNativeDateAdapter } from '@angular/material/core';
import {
  MatDatepicker,
  MatDatepickerInput,
  MatDatepickerIntl,
  MatDatepickerToggle,
  type MatDatepickerInputEvent,
} from '@angular/material/datepicker';
import { TranslocoDirective } from '@jsverse/transloco';
import { isoDate } from '#dto/platform/fields.js';
import type { Messages } from '../problem.messages';
import { CalendarLabels, MondayFirst } from './calendar';
import { shownFault } from './faults';
import { isoOfTyped, tidyDate } from './typed';

/**
 * A day typed as jj/mm/aaaa, or chosen in the calendar. The form holds the typed text, its schema makes the ISO day of
 * it: the calendar's `Date` never leaves this file.
 */
@Component({
  selector: 'certif-date-field',
  imports: [MatDatepicker, MatDatepickerInput, MatDatepickerToggle, TranslocoDirective],
  providers: [
    provideNativeDateAdapter(),
    { provide: DateAdapter, useClass: MondayFirst },
    { provide: MatDatepickerIntl, useClass: CalendarLabels },
  ],
  templateUrl: './date-field.html',
  styleUrls: ['./field.scss', './date-field.scss'],
  host: { '[class.compact]': 'compact()' },
})
export class DateField implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly touch = output();

  readonly label = input.required<string>();
  /** The first day that may be chosen, `YYYY-MM-DD`. */
  readonly from = input<string>();
  readonly wording = input<Messages>({});
  /** An example of such a day, where one of a day to come misleads. */
  readonly hint = input<string>();
  /** Without the hint, and low, for a row of filters. */
  readonly compact = input(false, { transform: booleanAttribute });

  private readonly typed = viewChild.required<ElementRef<HTMLInputElement>>('typed');

  protected readonly id = inject(_IdGenerator).getId('certif-date-field-');
  protected readonly fault = shownFault(this);
  protected readonly first = computed(() => localDate(this.from() ?? ''));
  protected readonly chosen = computed(() => localDate(isoOfTyped(this.value())));

  focus(options?: FocusOptions): void {
    this.typed().nativeElement.focus(options);
  }

  protected choose({ value }: MatDatepickerInputEvent<Date>): void {
    if (value) this.value.set(typedOf(value));
  }

  protected leave(): void {
    this.value.update(tidyDate);
    this.touch.emit();
  }
}

function localDate(iso: string): Date | null {
  if (!isoDate.safeParse(iso).success) return null;
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
}

function typedOf(date: Date): string {
  return [date.getDate(), date.getMonth() + 1, date.getFullYear()]
    .map((part) => String(part).padStart(2, '0'))
    .join('/');
}
