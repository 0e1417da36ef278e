import * as fc from 'fast-check';
import { scanXml, XmlScanner, type XmlVisitor } from './xml.scanner.js';

/** What a visitor is told, texts that came in pieces put together. */
function told(walk: (visitor: XmlVisitor) => void): string[] | string {
  const events: string[] = [];
  let text = '';
  const tell = (event: string) => {
    if (text) events.push(`text ${text}`);
    text = '';
    events.push(event);
  };
  try {
    walk({
      open: ({ name, attributes, empty }) => tell(`open ${name}${attributes}${empty ? '/' : ''}`),
      close: (name) => tell(`close ${name}`),
      text: (characters) => (text += characters),
    });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return events;
}

const inParts = (parts: readonly string[]) =>
  told((visitor) => {
    const scanner = new XmlScanner(visitor);
    for (const part of parts) scanner.write(part);
    scanner.end();
  });
const cutAt = (xml: string, places: readonly number[]) => {
  const ends = [...places.map((place) => place % (xml.length + 1)).sort((a, b) => a - b), xml.length];
  return ends.map((end, index) => xml.slice(ends[index - 1] ?? 0, end));
};

const leaf = fc.constantFrom(
  'Éloïse',
  'a &amp; b',
  '&#233;',
  ' > ',
  '<![CDATA[<a> & ]] ]>]]>',
  '<![CDATA[]]>',
  '<!-- <b> -- -->',
  '<?do <c> ?>',
  '<empty/>',
  `<one two='"' three = "x>y" />`,
  '<n:at a="1"/>',
);
const { document } = fc.letrec<{ element: string; document: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('a', 'BEE_ELEVES', 'n:b'),
      fc.array(fc.oneof(leaf, tie('element')), { maxLength: 4 }),
    )
    .map(([name, inner]) => `<${name} x="1">${inner.join('')}</${name} >`),
  document: tie('element').map((element) => `<?xml version="1.0"?>\n<!-- a -->${String(element)}\n`),
}));
/** A document with something of it taken out, or put where it does not belong. */
const spoilt = fc
  .tuple(
    document,
    fc.nat(),
    fc.nat(5),
    fc.constantFrom('', '<', '>', '"', '</', '<!', '<![CDATA[', '<!DOCTYPE a>', ']]>', '-->'),
  )
  .map(([xml, place, length, put]) => {
    const start = place % xml.length;
    return xml.slice(0, start) + put + xml.slice(start + length);
  });

describe('a document that comes in parts', () => {
  it('says the same as in one piece, wherever it is cut, and is refused the same', () => {
    fc.assert(
      fc.property(fc.oneof(document, spoilt), fc.array(fc.nat(), { maxLength: 6 }), (xml, places) => {
        const whole = told((visitor) => scanXml(xml, visitor));
        expect(inParts(cutAt(xml, places))).toEqual(whole);
        expect(inParts([...xml])).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('is not waited for without end when a tag never ends', () => {
    const scanner = new XmlScanner({ open: jest.fn(), close: jest.fn(), text: jest.fn() });
    scanner.write('<root><a b="');
    const part = 'x'.repeat(10_000);
    let parts = 0;
    expect(() => {
      for (; parts < 100; parts += 1) scanner.write(part);
    }).toThrow('a broken tag');
    expect(parts).toBeLessThan(10);
  });
});
