import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MassImportResult } from '#dto/mass-import/mass-import.response.js';
import { ShortDayPipe } from '../../shared/dates/date.pipes';

/** The sessions that a file has become, each with the way to it. */
@Component({
  selector: 'certif-made-sessions',
  imports: [RouterLink, ShortDayPipe, TranslocoDirective],
  templateUrl: './made-sessions.html',
  styleUrl: './made-sessions.scss',
})
export class MadeSessions {
  readonly sessions = input.required<MassImportResult['sessions']>();
}
