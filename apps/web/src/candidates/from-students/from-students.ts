import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** The way to the school's pupils, where others have the import of a list. */
@Component({
  selector: 'certif-from-students',
  imports: [MatButton, MatIcon, RouterLink, TranslocoDirective],
  template: `
    <section class="sheet" aria-labelledby="from-students-title" *transloco="let t">
      <div>
        <h2 id="from-students-title">{{ t('candidates.students.title') }}</h2>
        <p class="quiet">{{ t('candidates.students.lead') }}</p>
      </div>
      <a matButton="filled" routerLink="ajouter">
        <mat-icon svgIcon="person_add" />{{ t('candidates.students.act') }}
      </a>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: 12px 16px;
    }

    div {
      flex: 1 1 260px;
    }

    @media (max-width: 600px) {
      a {
        flex: 1;
      }
    }
  `,
})
export class FromStudents {}
