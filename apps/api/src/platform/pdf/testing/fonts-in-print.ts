import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** The fonts of a PDF, by whether they travel with it. */
export async function fontsInPrint(pdf: Buffer): Promise<{ embedded: string[]; named: string[] }> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, font]) => (font instanceof PDFDict && isSimple(font) ? [font] : []));
  const names = (embedded: boolean) =>
    fonts
      .filter((font) => hasFile(font) === embedded)
      .map((font) => font.lookup(PDFName.of('BaseFont'), PDFName).decodeText())
      .sort();
  return { embedded: names(true), named: names(false) };
}

// A composite font (Type0) has no file itself: the one that it is made of has.
const isSimple = (dict: PDFDict): boolean =>
  dict.get(PDFName.of('Type')) === PDFName.of('Font') &&
  dict.get(PDFName.of('Subtype')) !== PDFName.of('Type0');

function hasFile(font: PDFDict): boolean {
  const about = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((file) => about?.has(PDFName.of(file)) ?? false);
}
