import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SortTerm } from '#dto/platform/sort.js';
import type { SessionRow } from '#dto/sessions/session.response.js';
import { ChosenSessions } from '../../shared/chosen-sessions';
import { ShortDayPipe } from '../../shared/dates/date.pipes';
import { SortHeader } from '../../shared/sort/sort-header';
import { SessionStatus } from '../session-status/session-status';
import { columnMessages } from '../sessions.messages';

/** Boxes to tick, the nine columns of the guide and the bin; on a phone each row becomes a card. */
@Component({
  selector: 'certif-sessions-table',
  imports: [
    MatIcon,
    MatIconButton,
    MatTooltip,
    RouterLink,
    SessionStatus,
    ShortDayPipe,
    SortHeader,
    TranslocoDirective,
  ],
  templateUrl: './sessions-table.html',
  styleUrl: './sessions-table.scss',
})
export class SessionsTable {
  readonly sessions = input.required<readonly SessionRow[]>();
  readonly sort = input.required<readonly SortTerm<string>[]>();
  readonly deletable = input(false);
  readonly remove = output<SessionRow>();

  private readonly router = inject(Router);

  protected readonly chosen = inject(ChosenSessions);
  protected readonly someChosen = computed(() => this.sessions().some((one) => this.chosen.has(one)));
  protected readonly allChosen = computed(() => this.sessions().every((one) => this.chosen.has(one)));
  protected readonly columns = Object.entries(columnMessages).map(([name, label]) => ({
    name,
    label,
    counts: name.endsWith('Count'),
  }));

  /** Why a session can't be deleted; nothing where it can. */
  protected obstacle({ sittingCount, status }: SessionRow): string {
    if (sittingCount > 0) return 'sessions.problems.startedTests';
    return status === 'created' ? '' : 'sessions.problems.finalised';
  }

  /** The whole row opens its session; the number is the real link, for the keyboard and for a new tab. */
  protected open({ id }: SessionRow, event: MouseEvent): void {
    const onControl = event.target instanceof Element && event.target.closest('a, button, .choose') !== null;
    const selecting = !!getSelection()?.toString();
    if (!onControl && !selecting) void this.router.navigate(['/sessions', id]);
  }
}
