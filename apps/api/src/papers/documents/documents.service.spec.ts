import type { Config } from '../../platform/config/config.js';
import { PdfBusy, PdfFailed } from '../../platform/pdf/pdf.errors.js';
import type { Print } from '../../platform/pdf/print.js';
import type { PaperPrinter } from '../paper-printer.js';
import { DocumentsService } from './documents.service.js';

const config = { certifierName: 'Pix', publicUrl: 'https://certif.test' } as Config;
const withPrinter = (print: () => Promise<Print>) =>
  new DocumentsService({ print } as unknown as PaperPrinter, config);

describe('the list of documents', () => {
  it.each([new PdfBusy(3), new PdfFailed('no browser')])(
    'can be read while nothing prints: %s',
    async (reason) => {
      const { items } = await withPrinter(() => Promise.reject(reason)).list({ locale: 'fr' });
      expect(items.map(({ bytes }) => bytes)).toEqual(items.map(() => null));
      expect(items[0]?.sections[0]?.blocks[0]?.items.length).toBeGreaterThan(5);
    },
  );

  it('hides no other fault', async () => {
    const documents = withPrinter(() => Promise.reject(new Error('a fault of ours')));
    await expect(documents.list({ locale: 'fr' })).rejects.toThrow('a fault of ours');
  });
});
