import { SpreadsheetReader } from '../spreadsheet.reader.js';
import type { XmlTable } from '../spreadsheet.js';
import { zipOf } from '../testing/zip-writer.js';

/** A document of some sixty megabytes unpacked, most of it nothing that anybody asked for. */
const ROWS = 10_000;
const BESIDE = '<RESPONSABLE>à qui écrire, et où, et à quelle heure</RESPONSABLE>'.repeat(80);
const TABLES: XmlTable[] = [
  { name: 'people', path: ['ROOT', 'LIST', 'ONE'], columns: ['@ID', 'NAME', 'TOWN'] },
];
/** Its text held once takes more than three times as much. */
const MOST_MB = 50;

const document = (): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-15"?><ROOT><LIST>${Array.from(
      { length: ROWS },
      (_, index) => `<ONE ID="${index}"><NAME>Élève au nom assez long ${index}</NAME>${BESIDE}<TOWN/></ONE>`,
    ).join('')}</LIST></ROOT>`,
    'latin1',
  );

describe('the memory of the child', () => {
  it('does not grow with the document that it reads', async () => {
    // Memory is asked about, not time.
    const reader = new SpreadsheetReader({ timeLimitMs: 30_000 });
    await reader.warm();
    const packed = zipOf([{ name: 'Eleves.xml', content: document() }]);
    const small = zipOf([{ name: 'Eleves.xml', content: '<ROOT><LIST><ONE ID="1"/></LIST></ROOT>' }]);
    const options = { accept: [], xml: TABLES, maxRows: ROWS };
    try {
      await reader.read(small, options);
      const before = reader.children()[0]?.peakMb ?? 0;
      const [sheet] = await reader.read(packed, options);
      expect(sheet?.rows.at(-1)?.cells[1]?.text).toBe(`Élève au nom assez long ${ROWS - 1}`);
      const grown = (reader.children()[0]?.peakMb ?? Infinity) - before;
      expect(before).toBeGreaterThan(20);
      expect(grown).toBeLessThan(MOST_MB);
    } finally {
      await reader.close();
    }
  });
});
