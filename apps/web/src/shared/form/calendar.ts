import { Service, effect, inject } from '@angular/core';
import { NativeDateAdapter } from '@angular/material/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { Language } from '../language/language';

/** Weeks begin on Monday, months and days have the names of the page's language. */
@Service({ autoProvided: false })
export class MondayFirst extends NativeDateAdapter {
  private readonly language = inject(Language);

  constructor() {
    super();
    effect(() => this.setLocale(this.language.current() === 'fr' ? 'fr-FR' : 'en-GB'));
  }

  override getFirstDayOfWeek(): number {
    return 1;
  }
}

@Service({ autoProvided: false })
export class CalendarLabels extends MatDatepickerIntl {
  private readonly language = inject(Language);

  constructor() {
    super();
    effect(() => {
      this.calendarLabel = this.language.say('calendar.title');
      this.openCalendarLabel = this.language.say('calendar.open');
      this.closeCalendarLabel = this.language.say('calendar.close');
      this.prevMonthLabel = this.language.say('calendar.previousMonth');
      this.nextMonthLabel = this.language.say('calendar.nextMonth');
      this.prevYearLabel = this.language.say('calendar.previousYear');
      this.nextYearLabel = this.language.say('calendar.nextYear');
      this.prevMultiYearLabel = this.language.say('calendar.previousYears');
      this.nextMultiYearLabel = this.language.say('calendar.nextYears');
      this.switchToMonthViewLabel = this.language.say('calendar.chooseDay');
      this.switchToMultiYearViewLabel = this.language.say('calendar.chooseYear');
      this.changes.next();
    });
  }
}
