// Reads a PDF from its input and writes what it says as JSON. A process of its own: pdf.js is ESM through and
// through, which Jest does not load.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));

const { OPS } = await getResolvedPDFJS();
const pages = [];
const tops = [];
let boxes = 0;
let cut = 0;
const roles = new Set();
const collect = (node) => {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) collect(child);
};
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const [, , right, top] = page.view;
  const written = items.filter(({ str }) => str.trim());
  tops.push(Math.round(top - Math.max(...written.map(({ transform }) => transform[5]))));
  cut += written.filter(({ transform, width }) => transform[4] < 0 || transform[4] + width > right).length;
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
  pages.push(text.normalize('NFC').replaceAll(/\n+/g, '\n').trim());
  collect(await page.getStructTree());
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = argsArray.filter((_, index) => fnArray[index] === OPS.showText).flat(2);
  // Papers' fonts are written by glyph, and the first glyph of a font is the box for what it has no letter for.
  boxes += shown.filter((glyph) => glyph?.originalCharCode === 0).length;
}
const { info } = await pdf.getMetadata();
const tagged = (await pdf.getMarkInfo())?.Marked === true;
process.stdout.write(
  JSON.stringify({
    pages,
    tops,
    boxes,
    cut,
    roles: [...roles],
    tagged,
    title: info.Title,
    language: info.Language,
  }),
);
