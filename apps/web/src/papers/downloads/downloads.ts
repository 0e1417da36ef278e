import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { NamedPaper } from '#dto/papers/paper-names.js';
import { CurrentPerson } from '../../shared/current-person';
import { SessionInView } from '../../shared/session-in-view';
import { PaperButton } from '../paper-button/paper-button';
import { paperLabels } from '../papers.messages';
import { ZipButton } from '../zip-button/zip-button';

// In the order of guide 1, page 29; the fraud report came later.
const PAPERS: readonly NamedPaper[] = ['incidentForm', 'invigilatorKit', 'attendanceSheet', 'fraudReport'];

/** Papers that make no sense before somebody is enrolled. */
const OF_CANDIDATES: readonly NamedPaper[] = ['attendanceSheet', 'pv'];

/** « Téléchargements : » */
@Component({
  selector: 'certif-downloads',
  imports: [MatButton, MatIcon, PaperButton, RouterLink, TranslocoDirective, ZipButton],
  templateUrl: './downloads.html',
  styleUrl: './downloads.scss',
})
export class Downloads {
  private readonly person = inject(CurrentPerson);

  protected readonly session = inject(SessionInView).session;
  protected readonly labels = paperLabels;
  /** Sessions of the 2020 edition begin with « Télécharger le PV » (guide 2, page 29). */
  protected readonly papers = computed((): readonly NamedPaper[] =>
    this.session()?.procedureEdition === '2020' ? ['pv', ...PAPERS] : PAPERS,
  );
  protected readonly someWait = computed(() => this.papers().some((kind) => this.waits(kind)));

  protected mayRead(): boolean {
    return this.person.may('paper:read');
  }

  protected waits(kind: NamedPaper): boolean {
    return this.session()?.enrolledCount === 0 && OF_CANDIDATES.includes(kind);
  }
}
