import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PAPER_SLUGS, type NamedPaper } from '#dto/papers/paper-names.js';
import { CurrentPerson } from '../../shared/current-person';
import { SessionInView } from '../../shared/session-in-view';
import { PaperButton } from '../paper-button/paper-button';
import { paperLabels } from '../papers.messages';
import { isWaiting, papersOf } from '../papers-of-session';
import { ZipButton } from '../zip-button/zip-button';

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
  protected readonly papers = computed((): readonly NamedPaper[] => {
    const session = this.session();
    return session ? papersOf(session) : [];
  });
  /** What « Aperçu » opens with. */
  protected readonly first = computed(
    () => PAPER_SLUGS[this.papers().find((kind) => !this.waits(kind)) ?? 'incidentForm'],
  );
  protected readonly someWait = computed(() => this.papers().some((kind) => this.waits(kind)));

  protected mayRead(): boolean {
    return this.person.may('paper:read');
  }

  protected waits(kind: NamedPaper): boolean {
    const session = this.session();
    return session !== undefined && isWaiting(kind, session);
  }
}
