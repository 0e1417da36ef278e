import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { isoDate } from '#dto/platform/fields.js';
import { DateField } from '../../shared/form/date-field';
import { coded } from '../../shared/form/faults';
import { isoOfTyped } from '../../shared/form/typed';

/** A day to filter by, typed or chosen in the calendar as in every form; what is no day yet changes nothing. */
@Component({
  selector: 'certif-day-filter',
  imports: [DateField],
  template: `
    <certif-date-field
      compact
      [label]="label()"
      [value]="typed()"
      [touched]="left()"
      [errors]="faults()"
      [wording]="wording"
      (valueChange)="change($event)"
      (touch)="left.set(true)"
    />
  `,
})
export class DayFilter {
  readonly label = input.required<string>();
  /** `YYYY-MM-DD` */
  readonly day = input<string>();
  /** Null once the field is empty. */
  readonly chosen = output<string | null>();

  protected readonly wording = { FORMAT: 'sessions.form.dateFormat' };
  protected readonly left = signal(false);
  /** What is typed stays as it is typed while it means the day of the address. */
  protected readonly typed = linkedSignal<string | undefined, string>({
    source: this.day,
    computation: (day = '', previous) =>
      previous && isoOfTyped(previous.value) === day ? previous.value : day.split('-').reverse().join('/'),
  });
  protected readonly faults = computed(() =>
    this.typed().trim() === '' || isDay(this.typed()) ? [] : [coded('FORMAT')],
  );

  protected change(text: string): void {
    this.typed.set(text);
    if (text.trim() === '') this.chosen.emit(null);
    else if (isDay(text)) this.chosen.emit(isoOfTyped(text));
  }
}

const isDay = (text: string): boolean => isoDate.safeParse(isoOfTyped(text)).success;
