import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { CERTIFIABLE, type Certifiable } from '#dto/students/profiles/certifiable.js';
import { certifiableMessages } from './certifiable.messages';

/** What the address says of the filter; anything else is no filter. */
export const readCertifiable = (text: string | undefined): Certifiable | undefined =>
  CERTIFIABLE.find((one) => one === text);

/** The certifiable, those who are not, or those of whom nothing is known; the choice goes into the address. */
@Component({
  selector: 'certif-certifiable-filter',
  imports: [TranslocoDirective],
  template: `
    <label *transloco="let t">
      <span>{{ t('shared.certifiable.filter') }}</span>
      <select #list (change)="choose(list.value)">
        <option value="" [selected]="!chosen()">{{ t('shared.certifiable.all') }}</option>
        @for (one of all; track one) {
          <option [value]="one" [selected]="one === chosen()">{{ t(messages[one]) }}</option>
        }
      </select>
    </label>
  `,
  styleUrl: './certifiable-filter.scss',
})
export class CertifiableFilter {
  readonly chosen = input.required<Certifiable | undefined>();

  private readonly router = inject(Router);

  protected readonly all = CERTIFIABLE;
  protected readonly messages = certifiableMessages;

  protected choose(certifiable: string): void {
    void this.router.navigate([], {
      queryParams: { certifiable: certifiable || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
