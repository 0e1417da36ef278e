import { Component, DestroyRef, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { CurrentPerson } from '../../shared/current-person';
import { Mark } from '../mark/mark';
import { PersonMenu } from '../person-menu/person-menu';
import { SkipLink } from '../skip-link/skip-link';
import { StandingWatch } from '../standing-watch';
import { railEntries } from './rail-entries';

/** The rail, the person at the top right, and the page. */
@Component({
  selector: 'certif-frame',
  imports: [
    Mark,
    MatIcon,
    PersonMenu,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SkipLink,
    TranslocoDirective,
  ],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
})
export class Frame {
  private readonly person = inject(CurrentPerson);

  constructor() {
    inject(StandingWatch).during(inject(DestroyRef));
  }

  protected entries() {
    const kind = this.person.membership()?.kind;
    return railEntries.filter((entry) => this.person.may(entry.permission) && (entry.kind ?? kind) === kind);
  }
}
