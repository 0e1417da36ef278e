import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PAPER_SLUGS, paperOfSlug, type NamedPaper } from '#dto/papers/paper-names.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { addressOf } from '../../shared/api/client-of';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { PaperButton } from '../paper-button/paper-button';
import { PapersClient } from '../papers.client';
import { shownLabels } from '../papers.messages';
import { isWaiting, papersOf } from '../papers-of-session';
import { laidOutPages, type LaidOutPage } from './laid-out-pages';

/** « Aperçu »: each paper of a session, page by page, as it prints (decision 21). */
@Component({
  selector: 'certif-preview',
  imports: [
    EmptyState,
    ErrorState,
    MatIcon,
    MatIconButton,
    PaperButton,
    RouterLink,
    Skeleton,
    TranslocoDirective,
  ],
  templateUrl: './preview.html',
  styleUrl: './preview.scss',
})
export class Preview {
  /** The paper's address, as the API calls it. */
  readonly paper = input('');

  private readonly client = inject(PapersClient);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly desk = viewChild<ElementRef<HTMLElement>>('desk');
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');
  private readonly width = signal(0);

  protected readonly language = inject(Language);
  protected readonly session = inject(SessionInView).session;
  protected readonly labels = shownLabels;
  protected readonly slugs = PAPER_SLUGS;
  protected readonly choices = computed((): NamedPaper[] => {
    const session = this.session();
    if (!session) return [];
    const all: NamedPaper[] = [...papersOf(session), 'convocations', 'convocationRegister'];
    return all.filter((kind) => !isWaiting(kind, session));
  });
  protected readonly kind = computed(() => paperOfSlug(this.paper()) ?? 'incidentForm');
  protected readonly waits = computed(() => {
    const session = this.session();
    return session !== undefined && isWaiting(this.kind(), session);
  });

  private readonly call = computed(() => {
    const session = this.session();
    return session && !this.waits()
      ? {
          sessionId: session.id,
          paper: PAPER_SLUGS[this.kind()],
          query: { locale: this.language.current() },
        }
      : undefined;
  });
  /** Asked for before the frame is: a sign-in that grew old is renewed by it, and a refusal has words. */
  protected readonly asked = rxResource({
    params: () => this.call(),
    stream: ({ params: { sessionId, paper, query } }) => this.client.preview({ sessionId, paper, query }),
  });
  protected readonly address = computed(() => {
    const call = this.asked.hasValue() ? this.call() : undefined;
    if (!call) return undefined;
    const address = `${addressOf(papersEndpoints.preview, call)}?locale=${call.query.locale}`;
    // Ours, and only ids of ours in it.
    return this.sanitizer.bypassSecurityTrustResourceUrl(address);
  });
  protected readonly pages = linkedSignal<unknown, readonly LaidOutPage[]>({
    source: this.address,
    computation: () => [],
  });
  protected readonly at = linkedSignal<unknown, number>({ source: this.address, computation: () => 0 });
  protected readonly page = computed(() => this.pages()[this.at()]);
  protected readonly scale = computed(() => {
    const page = this.page();
    return page ? Math.min(1, this.width() / page.width) : 1;
  });

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [
            this.language.say('sessions.session.title', { number }),
            this.language.say('papers.preview.title'),
          ];
    });
    effect((end) => {
      const desk = this.desk()?.nativeElement;
      if (!desk) return;
      const observer = new ResizeObserver(() => this.width.set(desk.clientWidth));
      observer.observe(desk);
      end(() => observer.disconnect());
    });
    effect(() => {
      const [page, body] = [this.page(), this.frame()?.nativeElement.contentDocument?.body];
      if (page && body) body.style.translate = `${-page.x}px ${-page.y}px`;
    });
  }

  /** Once the frame has its document and the document its fonts, for these decide where lines end. */
  protected async measure(): Promise<void> {
    const paper = this.frame()?.nativeElement.contentDocument ?? null;
    await paper?.fonts.ready;
    this.pages.set(laidOutPages(paper));
  }

  protected turn(by: number): void {
    this.at.update((at) => Math.min(this.pages().length - 1, Math.max(0, at + by)));
  }
}
