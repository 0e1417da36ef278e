import { Component, input } from '@angular/core';
import type { DocumentSection } from '#dto/papers/documents/document.response.js';
import { Marked } from './marked';

/** What a document says, as its PDF says it. */
@Component({
  selector: 'certif-document-sections',
  imports: [Marked],
  templateUrl: './document-sections.html',
  styleUrl: './document-sections.scss',
})
export class DocumentSections {
  readonly sections = input.required<readonly DocumentSection[]>();
  /** What is looked for, to be marked. */
  readonly search = input('');
}
