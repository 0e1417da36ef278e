import { attributeOf, walkXml } from '../xml/xml.walker.js';

/** What a number format makes of a number. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time';

const MAX_CODE = 1000;

/** The kind of each cell format, by its place in the list that cells refer to. */
export function readFormats(xml: string | undefined): NumberKind[] {
  const codes = new Map<number, NumberKind>();
  const formats: NumberKind[] = [];
  if (xml === undefined) return formats;
  const idOf = (attributes: string) => Number(attributeOf(attributes, 'numFmtId') ?? 0);
  walkXml(xml, {
    styleSheet: {
      within: {
        numFmts: {
          within: {
            numFmt: {
              open: (attributes) => {
                codes.set(idOf(attributes), kindOfCode(attributeOf(attributes, 'formatCode') ?? ''));
              },
            },
          },
        },
        cellXfs: {
          within: {
            xf: {
              open: (attributes) => {
                const id = idOf(attributes);
                formats.push(codes.get(id) ?? builtIn(id));
              },
            },
          },
        },
      },
    },
  });
  return formats;
}

/** The formats that a file does not spell out (ECMA-376 part 1, 18.8.30), those of East Asia included. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'number';
}

/** Texts, escaped characters, fillers, colours, conditions and languages mean nothing here; `[h]` counts hours. */
const NO_SIGN = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|AM\/PM|A\/P/gi;

/** @param code as files hold it: in English, whatever the language of the program */
export function kindOfCode(code: string): NumberKind {
  const [positive = ''] = code.slice(0, MAX_CODE).replace(NO_SIGN, '').toLowerCase().split(';');
  if (positive.includes('%')) return 'percent';
  if (/[dy]/.test(positive)) return 'date';
  if (/[hs]/.test(positive)) return 'time';
  return positive.includes('m') ? 'date' : 'number';
}
