import { Pipe, inject, type PipeTransform } from '@angular/core';
import { Language } from '../language/language';
import { longDay, moment, shortDay } from './dates';

@Pipe({ name: 'shortDay' })
export class ShortDayPipe implements PipeTransform {
  readonly transform = shortDay;
}

/** Not pure: the same day reads otherwise after a change of language. */
@Pipe({ name: 'longDay', pure: false })
export class LongDayPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(iso: string): string {
    return longDay(iso, this.language.current());
  }
}

@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  readonly transform = moment;
}
