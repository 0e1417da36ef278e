import {
  Component,
  DOCUMENT,
  afterRenderEffect,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { ActivatedRoute } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Observable } from 'rxjs';
import type { DocumentResponse } from '#dto/papers/documents/document.response.js';
import { documentsEndpoints } from '#dto/papers/documents/documents.endpoints.js';
import { placesEndpoints } from '#dto/places/places.endpoints.js';
import { About } from '../../../shared/about';
import { addressOf } from '../../../shared/api/client-of';
import { lastValue } from '../../../shared/api/last-value';
import { fileSize } from '../../../shared/file-size';
import { PageHeading } from '../../../shared/heading/page-heading';
import { titlePage } from '../../../shared/heading/page-title';
import { Language } from '../../../shared/language/language';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { Skeleton } from '../../../shared/states/skeleton';
import { Desk } from '../../desk';
import { DocumentSections } from '../document-sections/document-sections';
import { Marked } from '../document-sections/marked';
import { DocumentsClient } from '../documents.client';
import { mentions } from '../searching';

/** Notices, checklists and short guides: read here, or taken along as PDFs. */
@Component({
  selector: 'certif-documentation',
  imports: [
    DocumentSections,
    EmptyState,
    ErrorState,
    Marked,
    MatButton,
    MatIcon,
    PageHeading,
    Skeleton,
    TranslocoDirective,
  ],
  templateUrl: './documentation.html',
  styleUrls: ['../../../shared/form/search-field.scss', './documentation.scss'],
})
export class Documentation {
  private readonly client = inject(DocumentsClient);
  private readonly language = inject(Language);
  private readonly page = inject(DOCUMENT);
  /** `/documentation#what-to-do` opens that one. */
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  protected readonly about = inject(About);
  protected readonly desk = inject(Desk);
  protected readonly search = signal('');
  protected readonly answer = rxResource({
    params: () => ({ locale: this.language.current() }),
    stream: ({ params }) => this.client.list({ query: params }),
  });
  private readonly documents = lastValue(this.answer, () => this.language.current());

  protected readonly communes = addressOf(placesEndpoints.communesList, {});
  protected readonly communesFile = 'communes.csv';
  protected readonly found = computed(() =>
    this.documents()?.items.filter((document) => !this.search().trim() || mentions(document, this.search())),
  );
  /** What is found is opened, and what the person opens or closes then stays so until other words are looked for. */
  private readonly opened = linkedSignal((): ReadonlySet<string> => {
    const found = this.search().trim() ? (this.found() ?? []).map(({ name }) => name) : [];
    const wanted = this.fragment();
    return new Set(wanted ? [...found, wanted] : found);
  });
  protected readonly outcome = computed(() => {
    const found = this.found();
    if (!found || !this.search().trim()) return '';
    return found.length > 0
      ? this.language.count('papers.documents.found', found.length)
      : this.language.say('papers.documents.nothingFound', { search: this.search().trim() });
  });

  constructor() {
    titlePage(() => [this.language.say('papers.documents.title')]);
    afterRenderEffect(() => {
      const wanted = this.fragment();
      if (wanted && this.documents()) this.page.getElementById(wanted)?.scrollIntoView();
    });
  }

  protected isOpen(name: string): boolean {
    return this.opened().has(name);
  }

  protected toggle(name: string): void {
    this.opened.update((names) => {
      const others = [...names].filter((other) => other !== name);
      return new Set(names.has(name) ? others : [...others, name]);
    });
  }

  protected addressOf({ name }: DocumentResponse): string {
    return `${addressOf(documentsEndpoints.print, { name })}?locale=${this.language.current()}`;
  }

  /** « PDF, 131 ko » */
  protected fileOf({ bytes }: DocumentResponse): string {
    if (bytes === null) return 'PDF';
    return this.language.say('papers.documents.pdf', { size: fileSize(bytes, this.language.current()) });
  }

  /** As for the papers of a session: the link is real, a plain click renews the sign-in and words a refusal. */
  protected download(event: MouseEvent, { name, fileName }: DocumentResponse): void {
    const call = { name, query: { locale: this.language.current() } };
    this.fetch(event, fileName, () => this.client.print(call));
  }

  protected downloadCommunes(event: MouseEvent): void {
    this.fetch(event, this.communesFile, () => this.client.communes());
  }

  private fetch(event: MouseEvent, fileName: string, ask: () => Observable<Blob>): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.desk.fetch(fileName, ask);
  }
}
