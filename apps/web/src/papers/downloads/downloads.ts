import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { paperName, type NamedPaper } from '#dto/papers/paper-names.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { addressOf } from '../../shared/api/client-of';
import { CurrentPerson } from '../../shared/current-person';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { Desk } from '../desk';
import { paperLabels } from '../papers.messages';

// In the order of guide 1, page 29.
const PAPERS: readonly NamedPaper[] = ['invigilatorKit', 'attendanceSheet'];

/** Papers that make no sense before somebody is enrolled. */
const OF_CANDIDATES: readonly NamedPaper[] = ['attendanceSheet'];

/** « Téléchargements : » */
@Component({
  selector: 'certif-downloads',
  imports: [MatButton, MatIcon, TranslocoDirective],
  providers: [Desk],
  templateUrl: './downloads.html',
  styleUrl: './downloads.scss',
})
export class Downloads {
  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);

  protected readonly desk = inject(Desk);
  protected readonly session = inject(SessionInView).session;

  protected readonly papers = computed(() => {
    const session = this.session();
    if (!session || !this.person.may('paper:read')) return [];
    const locale = this.language.current();
    return PAPERS.map((kind) => ({
      kind,
      label: paperLabels[kind],
      name: paperName(kind, locale, session.number),
      address: `${addressOf(papersEndpoints[kind], { sessionId: session.id })}?locale=${locale}`,
      waits: session.enrolledCount === 0 && OF_CANDIDATES.includes(kind),
    }));
  });

  protected readonly someWait = computed(() => this.papers().some(({ waits }) => waits));

  /**
   * The link is real, for whoever wants it in a new tab. A plain click goes through the client instead: it renews
   * a sign-in that grew old on this page, and words a refusal, where the browser would save the refusal as a file.
   */
  protected download(event: MouseEvent, kind: NamedPaper, name: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const session = this.session();
    if (!session) return;
    const call = { sessionId: session.id, query: { locale: this.language.current() } };
    void this.desk.fetch(kind, (client) => client[kind](call), name);
  }
}
