import { pathOf } from '#dto/platform/endpoint.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { paperFontFiles } from '../../platform/pdf/fonts.js';
import { SHEETS } from '../paper.js';

/**
 * A paper for a screen: the HTML that is printed, and one style sheet more. Columns break where pages do, by the same
 * rules of the same engine; each is as large as a page inside its margins, and the next lies a page's width to the right
 * (decision 21).
 */
export const onScreen = (paper: string): string =>
  paper.replace('</head>', () => `<style>${SCREEN_SHEET}</style></head>`);

const fontFaces = paperFontFiles()
  .map(
    ({ family, weight, range, name }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('/api${pathOf(papersEndpoints.font, { font: name })}');${range ? ` unicode-range: ${range};` : ''} }`,
  )
  .join('\n');

const pages = Object.entries(SHEETS)
  .map(
    ([sheet, { width, height, top, topOfFirst, side, bottom }]) => `
.pages.${sheet} {
  width: ${width - 2 * side}mm;
  height: ${height - top - bottom}mm;
  margin: ${top}mm ${side}mm ${bottom}mm;
  columns: ${width - 2 * side}mm;
  column-gap: ${2 * side}mm;
}
.pages.${sheet}:first-child > :first-child { margin-top: ${topOfFirst - top}mm; }`,
  )
  .join('\n');

// Letters as wide as in print, and not as the dots of a screen would have them. Titles of columns repeat where they don't
// break. A field of a form is a link until the print is made fillable: here it leads nowhere.
const SCREEN_SHEET = `
${fontFaces}
html { --new-page: column; overflow: hidden; text-rendering: geometricPrecision; }
body { display: grid; justify-items: start; }
.pages { display: flow-root; column-fill: auto; }
${pages}
thead { break-inside: avoid; }
.field { visibility: hidden; }
`;
