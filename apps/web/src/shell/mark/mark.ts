import { Component } from '@angular/core';

/** A seal with a tick: the same drawing as the favicon. */
@Component({
  selector: 'certif-mark',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        class="seal"
        d="M16 1.5l4.1 2.6 4.8.3 1.7 4.5 3.7 3.1-1.2 4.7 1.2 4.7-3.7 3.1-1.7 4.5-4.8.3-4.1 2.6-4.1-2.6-4.8-.3-1.7-4.5-3.7-3.1 1.2-4.7-1.2-4.7 3.7-3.1 1.7-4.5 4.8-.3z"
      />
      <path class="tick" d="M10 16.6l4.2 4.2 8-8.6" />
    </svg>
    <span>Certif</span>
  `,
  styleUrl: './mark.scss',
})
export class Mark {}
