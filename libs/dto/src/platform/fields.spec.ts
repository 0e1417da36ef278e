import * as fc from 'fast-check';
import { clockTime, isoDate, line, paragraph } from './fields.js';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }) => (value: unknown) =>
  schema.safeParse(value).success;

describe('a line of text', () => {
  const name = line(255);

  it.each(['N’Doran', 'Œuvrard', 'Nguyễn Thị Ánh', 'محمد', 'Salle n° 12 (bât. B)', 'x'.repeat(255)])(
    'takes %s',
    (text) => {
      expect(name.parse(text)).toBe(text);
    },
  );

  it.each(['', '   ', 'x'.repeat(256), 'a\nb', 'a\u0000b', 'a\u200bb', 'a\u202eb', 7, null, undefined])(
    'refuses %j',
    (text) => {
      expect(accepts(name)(text)).toBe(false);
    },
  );

  it('keeps what it takes, but for the spaces around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = name.safeParse(text);
        if (read.success) expect(read.data).toBe(text.trim());
      }),
    );
  });
});

describe('a paragraph', () => {
  it('may have several lines, or nothing', () => {
    expect(paragraph(1000).parse(' Un\nDeux\tTrois ')).toBe('Un\nDeux\tTrois');
    expect(paragraph(1000).parse('')).toBe('');
    expect(accepts(paragraph(10))('x'.repeat(11))).toBe(false);
    expect(accepts(paragraph(10))('a\u0007')).toBe(false);
  });
});

describe('a day and an hour', () => {
  it.each(['2026-11-21', '2024-02-29'])('%s is a day', (day) => {
    expect(accepts(isoDate)(day)).toBe(true);
  });
  it.each(['2025-02-29', '2026-13-01', '21/11/2026', '2026-1-1', ''])('%s is none', (day) => {
    expect(accepts(isoDate)(day)).toBe(false);
  });
  it.each(['00:00', '23:59', '09:30'])('%s is an hour', (hour) => {
    expect(accepts(clockTime)(hour)).toBe(true);
  });
  it.each(['24:00', '9:30', '12:60', '12h30', '12:30:00'])('%s is none', (hour) => {
    expect(accepts(clockTime)(hour)).toBe(false);
  });
});
