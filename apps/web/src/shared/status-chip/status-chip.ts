import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

export type ChipTone = 'neutral' | 'info' | 'success' | 'warning';

/** A state in a word, a colour and a drawing: never the colour alone. */
@Component({
  selector: 'certif-status-chip',
  imports: [MatIcon],
  template: `<mat-icon [svgIcon]="icon()" aria-hidden="true" /><span>{{ label() }}</span>`,
  styleUrl: './status-chip.scss',
  host: { '[class]': 'tone()' },
})
export class StatusChip {
  readonly tone = input.required<ChipTone>();
  readonly icon = input.required<string>();
  readonly label = input.required<string>();
}
