import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { fillable } from './fillable-form.js';
import { addressOfField, fieldAt, type FormField } from './form-field.js';
import { openForm } from './testing/open-form.js';
import { pdfForTests } from './testing/pdf-for-tests.js';
import { readForm } from './testing/read-form.js';
import { readPdf } from './testing/read-pdf.js';

const NAME: FormField = { name: 'name', kind: 'line', label: 'Prénom & nom' };
const DETAILS: FormField = { name: 'details', kind: 'lines', label: 'Détails «\u00a0?\u00a0»' };
const FINISHED: FormField = { name: 'finished', kind: 'check', label: 'A fini' };

const link = (field: FormField, place: string) =>
  `<a style="position: absolute; ${place}" aria-label="${field.label}" href="${addressOfField(field)}"></a>`;

// Drawn out of order on purpose: the details stand above the name.
const FORM = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
  <style>@page { size: A4; margin: 0 } body { margin: 0 } a { width: 60mm; height: 10mm }</style></head><body>
  <h1>Formulaire</h1>
  ${link(NAME, 'top: 100mm; left: 20mm')}${link(DETAILS, 'top: 40mm; left: 20mm')}
  ${link(FINISHED, 'top: 150mm; left: 20mm')}
  <p><a href="https://example.org/">Un lien ordinaire</a></p>
  </body></html>`;

describe('the address that stands for a field', () => {
  it.each([NAME, DETAILS, FINISHED])('says all of $name', (field) => {
    expect(fieldAt(addressOfField(field))).toEqual(field);
  });

  it.each(['https://example.org/line/name', 'https://field.invalid/password/name'])(
    'is not %s',
    (address) => {
      expect(fieldAt(address)).toBeUndefined();
    },
  );
});

describe('a form', () => {
  const pdf = pdfForTests();
  let print: Buffer;
  let form: Buffer;
  beforeAll(async () => {
    print = await pdf.print(FORM);
    form = await fillable(print);
  });
  afterAll(() => pdf.close());

  it('has its fields in the order of the text, each with its label', async () => {
    expect(await readForm(form)).toEqual([
      { ...NAME, value: '' },
      { ...DETAILS, value: '' },
      { ...FINISHED, value: false },
    ]);
    const [page] = (await PDFDocument.load(form)).getPages();
    expect(page?.node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
  });

  it('has them where the links were drawn, to a point', async () => {
    const [page] = (await PDFDocument.load(form)).getPages();
    const [details] = (await PDFDocument.load(form)).getForm().getTextField('details').acroField.getWidgets();
    const { x, y, width, height } = details?.getRectangle() ?? { x: 0, y: 0, width: 0, height: 0 };
    const millimetres = [x, (page?.getHeight() ?? 0) - y - height, width, height].map((p) => (p * 25.4) / 72);
    for (const [index, drawn] of [20, 40, 60, 10].entries()) {
      expect(Math.abs((millimetres[index] ?? 0) - drawn)).toBeLessThan(0.36);
    }
  });

  it('stays what was printed: text, title, language, tags, and links that are no fields', async () => {
    const before = await readPdf(print);
    const after = await readPdf(form);
    expect(after).toEqual({ ...before, roles: after.roles });
    expect(after.roles).toEqual(expect.arrayContaining(['H1', 'Form', 'Link']));
    expect(form.toString('latin1')).not.toContain('field.invalid');
  });

  it('keeps what somebody types in a reader and saves, accents and ligatures included', async () => {
    const typed = { name: "Éloïse N'Doran, œuvre", details: 'À 10h05\u00a0: écran noir', finished: true };
    const { saved } = await openForm(form, typed);
    expect((await readForm(saved)).map(({ value }) => value)).toEqual(Object.values(typed));
  });

  it('shows what was typed and saved to whoever opens it next', async () => {
    const typed = { name: "Éloïse N'Doran, œuvre", details: '« Ça – à 10 h » : l’écran, 5 €, Ÿ, Œ…' };
    const { saved } = await openForm(form, typed);
    expect((await openForm(saved)).shown).toEqual(Object.values(typed));
  });

  it('shows what a program fills in', async () => {
    const document = await PDFDocument.load(form);
    document.getForm().getTextField('name').setText("Éloïse N'Doran, œuvre");
    document.getForm().getCheckBox('finished').check();
    const filled = Buffer.from(await document.save());
    expect((await readForm(filled)).map(({ value }) => value)).toEqual(["Éloïse N'Doran, œuvre", '', true]);
    expect((await openForm(filled)).shown).toEqual(["Éloïse N'Doran, œuvre"]);
  });
});

describe('a paper without a field', () => {
  it('comes out as it went in, to a reader', async () => {
    const pdf = pdfForTests();
    const print = await pdf.print('<html lang="fr"><title>Rien</title><p>Rien à remplir</p></html>');
    await pdf.close();
    expect(await readPdf(await fillable(print))).toEqual(await readPdf(print));
  });
});
