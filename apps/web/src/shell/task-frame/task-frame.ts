import { Component } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Mark } from '../mark/mark';
import { PersonMenu } from '../person-menu/person-menu';
import { SkipLink } from '../skip-link/skip-link';

/** The frame of somebody who has one task in one column: no rail, and the way out. */
@Component({
  selector: 'certif-task-frame',
  imports: [Mark, PersonMenu, RouterLink, RouterOutlet, SkipLink, TranslocoDirective],
  template: `
    <certif-skip-link />
    <header *transloco="let t">
      <a routerLink="/" [attr.aria-label]="t('shell.home')"><certif-mark /></a>
      <certif-person-menu />
    </header>
    <main id="content" tabindex="-1">
      <router-outlet />
    </main>
  `,
  styleUrl: '../plain-frame/plain-frame.scss',
})
export class TaskFrame {}
