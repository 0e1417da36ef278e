import { Component, input } from '@angular/core';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** To be typed by somebody: written large, one letter apart from the other. */
  readonly isCode?: boolean;
}

/** What something is, one line a fact, for whoever reads it on a phone in their hand. */
@Component({
  selector: 'certif-facts',
  template: `
    <dl>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd [class.code]="fact.isCode">{{ fact.value }}</dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './facts.scss',
})
export class Facts {
  readonly facts = input.required<readonly Fact[]>();
}
