import * as fc from 'fast-check';
import { readSpreadsheet } from './read-spreadsheet.js';
import { SpreadsheetRefused } from './spreadsheet.refused.js';
import { anyOds } from './testing/any-ods.js';
import { odsFile } from './testing/ods-writer.js';
import { realFile } from './testing/odd-files.js';
import { contentXml, textsBySax, textsOf } from './testing/sax-oracle.js';

const options = { accept: ['ods' as const], maxRows: 1000 };

describe('when gate and SheetJS read a spreadsheet', () => {
  it('they find the texts that a plain XML parser finds, however the XML is spelt', () => {
    fc.assert(
      fc.property(anyOds, (ods) => {
        expect(textsOf(readSpreadsheet(ods, options)[0]?.rows ?? [])).toEqual(textsBySax(ods));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['candidates.ods', 'oddities.ods'])('they do so in %s, saved by LibreOffice', (name) => {
    const first = readSpreadsheet(realFile(name), options)[0]?.rows ?? [];
    const sheet = first.length;
    expect(textsOf(first)).toEqual(textsBySax(realFile(name)).slice(0, sheet));
  });
});

describe('when any byte of a file is damaged', () => {
  it.each(['candidates.ods', 'excel.xlsx', 'flat.fods', 'encrypted.ods'])(
    '%s is read or refused, never more',
    (name) => {
      const file = realFile(name);
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
          (changes) => {
            const damaged = Buffer.from(file);
            for (const [at, byte] of changes) damaged[at] = byte;
            expect(outcome(damaged)).toMatch(/^(?:READ|FILE_[A-Z_]+)$/);
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  it('so is XML with anything anywhere in it, in a faultless zip', () => {
    const xml = contentXml(realFile('candidates.ods'));
    const insertion = fc.constantFrom(
      ...'<>"\'&/= ',
      '<a',
      '</text:p>',
      '<table:table-cell/>',
      '<table:table-row>',
      '<!--',
      '&#',
    );
    const change = fc.tuple(fc.integer({ min: 3000, max: xml.length }), fc.nat(30), insertion);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let changed = xml;
        for (const [at, out, put] of changes) changed = changed.slice(0, at) + put + changed.slice(at + out);
        expect(outcome(odsFile(changed))).toMatch(/^(?:READ|FILE_[A-Z_]+)$/);
      }),
      { numRuns: 300 },
    );
  });

  it('so is any piece of one, and any noise', () => {
    const file = realFile('candidates.ods');
    const piece = fc
      .tuple(fc.nat(file.length), fc.nat(file.length))
      .map(([start, end]) => file.subarray(start, end));
    const noise = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
    const zipNoise = noise.map((bytes) =>
      Buffer.concat([Buffer.from('PK\x03\x04'), bytes, Buffer.from('PK\x05\x06')]),
    );
    fc.assert(
      fc.property(fc.oneof(piece, noise, zipNoise), (bytes) => {
        expect(outcome(bytes)).toMatch(/^(?:READ|FILE_[A-Z_]+)$/);
      }),
      { numRuns: 500 },
    );
  });
});

function outcome(file: Buffer): string {
  try {
    readSpreadsheet(file, options);
    return 'READ';
  } catch (error) {
    return error instanceof SpreadsheetRefused ? error.code : String(error);
  }
}
