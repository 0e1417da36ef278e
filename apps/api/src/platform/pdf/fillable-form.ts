import {
  AcroTextFlags,
  AnnotationFlags,
  PDFArray,
  PDFCheckBox,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  PDFTextField,
  StandardFonts,
  type PDFFont,
  type PDFForm,
} from '@cantoo/pdf-lib';
import { fieldAt, type FormField } from './form-field.js';

/** Points: two lines of it stand in a row of 9 mm. */
const FONT_SIZE = 9;
/** The key of the font in the form's resources, as every reader knows it. */
const FONT_KEY = 'Helv';

const TEXT_LOOK = `/${FONT_KEY} ${FONT_SIZE} Tf 0 g`;

const name = (text: string) => PDFName.of(text);

/**
 * Turns the links that stand for fields (form-field.ts) into fields to fill, where they are: in the order in which one
 * reads, each with its label, in the structure tree as a form element. What was printed stays as it is.
 */
export async function fillable(pdf: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const fields = fieldsOf(document);
  const form = document.getForm();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const ref of inReadingOrder(document, fields)) {
    const field = fields.get(ref);
    if (!field) continue;
    turnIntoWidget(document.context.lookup(ref, PDFDict), field);
    form.acroForm.addField(ref);
  }
  nameFont(form, font);
  draw(form, font);
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  // Object streams halve the file, and came with 1.5; the browser says 1.4.
  document.context.header = PDFHeader.forVersion(1, 7);
  return Buffer.from(await document.save({ updateFieldAppearances: false, useObjectStreams: true }));
}

/** Each field that a page has, by the object that is its link. */
function fieldsOf(document: PDFDocument): Map<PDFRef, FormField> {
  const fields = new Map<PDFRef, FormField>();
  for (const { node } of document.getPages()) {
    const annotations = node.Annots();
    for (const ref of annotations?.asArray() ?? []) {
      const field = ref instanceof PDFRef && fieldOf(document.context.lookup(ref, PDFDict));
      if (field) fields.set(ref, field);
    }
    node.set(name('Tabs'), name('S'));
  }
  return fields;
}

function fieldOf(annotation: PDFDict): FormField | undefined {
  const address = annotation.lookupMaybe(name('A'), PDFDict)?.lookupMaybe(name('URI'), PDFString);
  return address && fieldAt(address.asString());
}

/** The fields as the structure tree names them, which tells there that each is a form element and no link. */
function inReadingOrder(document: PDFDocument, fields: Map<PDFRef, FormField>): Set<PDFRef> {
  const order = new Set<PDFRef>();
  const visit = (node: unknown, parent?: PDFDict): void => {
    const element = node instanceof PDFRef ? document.context.lookup(node) : node;
    if (element instanceof PDFArray) for (const child of element.asArray()) visit(child, parent);
    if (!(element instanceof PDFDict)) return;
    const annotation = element.get(name('Obj'));
    if (annotation instanceof PDFRef && fields.has(annotation)) {
      parent?.set(name('S'), name('Form'));
      order.add(annotation);
    }
    visit(element.get(name('K')), element);
  };
  visit(document.catalog.get(name('StructTreeRoot')));
  for (const ref of fields.keys()) order.add(ref);
  return order;
}

function turnIntoWidget(annotation: PDFDict, field: FormField): void {
  const { context } = annotation;
  for (const key of ['A', 'Border']) annotation.delete(name(key));
  annotation.set(name('Subtype'), name('Widget'));
  annotation.set(name('F'), context.obj(1 << AnnotationFlags.Print));
  annotation.set(name('T'), PDFHexString.fromText(field.name));
  annotation.set(name('TU'), PDFHexString.fromText(field.label));
  annotation.set(name('DA'), PDFString.of(TEXT_LOOK));
  annotation.set(name('FT'), name(field.kind === 'check' ? 'Btn' : 'Tx'));
  if (field.kind === 'check') annotation.set(name('AS'), name('Off'));
  if (field.kind === 'lines') annotation.set(name('Ff'), context.obj(AcroTextFlags.Multiline));
}

/** A reader that writes what somebody types looks the font up here. */
function nameFont({ acroForm: { dict } }: PDFForm, font: PDFFont): void {
  dict.set(name('DR'), dict.context.obj({ Font: { [FONT_KEY]: font.ref } }));
  dict.set(name('DA'), PDFString.of(TEXT_LOOK));
}

/** An empty look for each field, without which some readers show nothing until it is typed in. */
function draw(form: PDFForm, font: PDFFont): void {
  for (const field of form.getFields()) {
    if (field instanceof PDFCheckBox) field.updateAppearances();
    if (!(field instanceof PDFTextField)) continue;
    field.updateAppearances(font);
    // The library names the font by a key of its own, which is in no resources but those of the appearance.
    field.acroField.setDefaultAppearance(TEXT_LOOK);
  }
}
