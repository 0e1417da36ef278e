import { PDFCheckBox, PDFDocument, PDFHexString, PDFName, PDFString, PDFTextField } from '@cantoo/pdf-lib';
import type { FormField } from '../form-field.js';

export interface ReadField extends FormField {
  /** What is filled in; for a box, whether it is checked. */
  readonly value: string | boolean;
}

/** The fields of a PDF form, in the order of the form. */
export async function readForm(pdf: Buffer): Promise<ReadField[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document
    .getForm()
    .getFields()
    .map((field) => ({
      name: field.getName(),
      label: field.acroField.dict.lookup(PDFName.of('TU'), PDFString, PDFHexString).decodeText(),
      ...contentOf(field),
    }));
}

function contentOf(field: unknown): Pick<ReadField, 'kind' | 'value'> {
  if (field instanceof PDFCheckBox) return { kind: 'check', value: field.isChecked() };
  if (!(field instanceof PDFTextField)) throw new Error('a field of a kind that our forms do not have');
  return { kind: field.isMultiline() ? 'lines' : 'line', value: field.getText() ?? '' };
}
