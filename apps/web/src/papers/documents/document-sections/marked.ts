import { Component, computed, input } from '@angular/core';
import { partsOf } from '../searching';

/** A text with what is looked for marked in it. */
@Component({
  selector: 'certif-marked',
  template: `@for (part of parts(); track $index) {
    @if (part.hit) {
      <mark>{{ part.text }}</mark>
    } @else {
      <span>{{ part.text }}</span>
    }
  }`,
  styles: `
    mark {
      border-radius: 3px;
      background: var(--certif-warning-container);
      color: var(--certif-on-warning-container);
    }
  `,
})
export class Marked {
  readonly text = input.required<string>();
  readonly search = input.required<string>();

  protected readonly parts = computed(() => partsOf(this.text(), this.search()));
}
