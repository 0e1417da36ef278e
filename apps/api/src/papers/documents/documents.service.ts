import { Inject, Injectable } from '@nestjs/common';
import type { DocumentsResponse } from '#dto/papers/documents/document.response.js';
import type { PaperLocale, PaperQuery } from '#dto/papers/paper.query.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { PdfBusy, PdfFailed } from '../../platform/pdf/pdf.errors.js';
import { NotFound } from '../../platform/problems/refusal.js';
import type { PaperJob } from '../paper-job.js';
import { PaperPrinter } from '../paper-printer.js';
import type { DocumentText } from './document.js';
import { documentPaper } from './document.paper.js';
import { DOCUMENT_NAMES, LIBRARY, type DocumentName } from './library.js';

const PAGES = 2;

/** The documents of the Documentation page: the same text to be read and to be printed. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly printer: PaperPrinter,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list({ locale }: PaperQuery): Promise<DocumentsResponse> {
    const items = DOCUMENT_NAMES.map(async (name) => {
      const document = this.documentOf(name, locale);
      return {
        name,
        ...document,
        fileName: `${document.fileName}.pdf`,
        bytes: await this.sizeOf(document, locale),
      };
    });
    return { items: await Promise.all(items) };
  }

  /** @throws NotFound where there is no document of that name */
  print(name: string, { locale }: PaperQuery): PaperJob {
    const known = DOCUMENT_NAMES.find((document) => document === name);
    if (!known) throw new NotFound();
    return this.jobOf(this.documentOf(known, locale), locale);
  }

  private documentOf(name: DocumentName, locale: PaperLocale): DocumentText {
    return LIBRARY[name][locale]({ certifier: this.config.certifierName, address: this.config.publicUrl });
  }

  private jobOf(document: DocumentText, locale: PaperLocale): PaperJob {
    return {
      fileName: `${document.fileName}.pdf`,
      html: documentPaper(document, locale, this.config.supportEmail),
      pages: PAGES,
      keep: true,
    };
  }

  /** Null when papers can't be printed at the moment: the text can be read all the same. */
  private async sizeOf(document: DocumentText, locale: PaperLocale): Promise<number | null> {
    try {
      return (await this.printer.print(this.jobOf(document, locale))).length;
    } catch (error) {
      if (error instanceof PdfBusy || error instanceof PdfFailed) return null;
      throw error;
    }
  }
}
