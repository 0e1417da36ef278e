import { Component, input } from '@angular/core';

/** Nothing here yet: a drawing, a sentence, and the next act as content. */
@Component({
  selector: 'certif-empty-state',
  template: `
    <ng-content select="svg" />
    <p class="title">{{ title() }}</p>
    @if (hint(); as hint) {
      <p class="quiet">{{ hint }}</p>
    }
    <ng-content />
  `,
  styleUrl: './state.scss',
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly hint = input<string>();
}
