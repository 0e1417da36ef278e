import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { documentsEndpoints } from '#dto/papers/documents/documents.endpoints.js';
import type { DocumentResponse } from '#dto/papers/documents/document.response.js';
import { addressOf, clientOf } from '../../shared/api/client-of';
import { lastValue } from '../../shared/api/last-value';
import { FileDesk } from '../../shared/file-desk';
import { fileSize } from '../../shared/file-size';
import { Language } from '../../shared/language/language';

const DocumentsClient = clientOf(documentsEndpoints);
const NAME = 'joining-problems' satisfies DocumentResponse['name'];

/**
 * The help for those who could not join, with its size (guide 1, « Etape n° 2 (facultative) »). Its size is asked for
 * before it is shown, so that it is there at once; where that fails, the link leads to the document all the same.
 */
@Component({
  selector: 'certif-joining-help',
  imports: [MatIcon, TranslocoDirective],
  template: `
    <div *transloco="let t" role="status" [attr.aria-busy]="documents.isLoading()">
      @if (shown()) {
        <p class="quiet">
          <mat-icon svgIcon="help" aria-hidden="true" />
          <span>
            {{ t('finalisation.help.before') }}
            <a [href]="address()" download [attr.aria-busy]="isBusy()" (click)="download($event)">{{
              t('finalisation.help.document', { file: file() })
            }}</a>
          </span>
        </p>
      }
    </div>
  `,
  styleUrl: './joining-help.scss',
})
export class JoiningHelp {
  readonly shown = input.required<boolean>();

  private readonly client = inject(DocumentsClient);
  private readonly language = inject(Language);
  private readonly desk = inject(FileDesk);

  protected readonly documents = rxResource({
    params: () => ({ locale: this.language.current() }),
    stream: ({ params }) => this.client.list({ query: params }),
  });
  private readonly answer = lastValue(this.documents, () => this.language.current());
  private readonly document = computed(() => this.answer()?.items.find(({ name }) => name === NAME));

  protected readonly address = computed(
    () => `${addressOf(documentsEndpoints.print, { name: NAME })}?locale=${this.language.current()}`,
  );
  /** « PDF, 131 ko » */
  protected readonly file = computed(() => {
    const bytes = this.document()?.bytes;
    return bytes ? `PDF, ${fileSize(bytes, this.language.current())}` : 'PDF';
  });
  protected readonly isBusy = computed(() => this.desk.isBusy(this.document()?.fileName ?? ''));

  /** As for the documents elsewhere: the link is real, a plain click renews the sign-in and words a refusal. */
  protected download(event: MouseEvent): void {
    const document = this.document();
    if (!document || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const call = { name: NAME, query: { locale: this.language.current() } };
    void this.desk.fetch(document.fileName, () => this.client.print(call));
  }
}
