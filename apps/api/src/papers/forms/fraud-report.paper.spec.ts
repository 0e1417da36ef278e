import { fillable } from '../../platform/pdf/fillable-form.js';
import { pdfForTests } from '../../platform/pdf/testing/pdf-for-tests.js';
import { readForm } from '../../platform/pdf/testing/read-form.js';
import { readPdf } from '../../platform/pdf/testing/read-pdf.js';
import { said } from '../testing/said.js';
import { aSessionOnForms } from '../testing/session-on-forms.js';
import { fraudReport } from './fraud-report.paper.js';

describe('the fraud report', () => {
  it('is about one candidate of the session, and says what becomes of it', () => {
    const text = said(fraudReport(aSessionOnForms(), 'fr')).replaceAll('\u00a0', ' ');
    expect(text).toContain('PV de fraude Un PV par candidat : ');
    expect(text).toContain('ajoutez au candidat le signalement C6');
    expect(text).toContain('N° de session : 332004 Centre de certification : Université de Testix');
    expect(text).toMatch(
      /Nom de naissance : Prénom : Date de naissance : N° de certification \(si connu\) :/,
    );
  });

  it('speaks English when asked to', () => {
    const report = fraudReport(aSessionOnForms(), 'en');
    expect(report).toContain('<html lang="en">');
    expect(said(report)).toContain('Fraud report One report for each candidate:');
  });
});

describe('the fraud report as a file', () => {
  const pdf = pdfForTests();
  afterAll(() => pdf.close());

  it('can be filled from the candidate’s name to the signatures, and is tagged, titled and French', async () => {
    const file = await fillable(await pdf.print(fraudReport(aSessionOnForms(), 'fr')));
    const fields = await readForm(file);
    expect(fields.map(({ name }) => name)).toEqual([
      ...['last-name', 'first-name', 'birthdate', 'certification-number'],
      ...['time-of-facts', 'question-number'],
      ...['kind-device', 'kind-communication', 'kind-help', 'kind-identity', 'kind-disclosure', 'kind-other'],
      ...['description', 'evidence'],
      ...['measure-warned', 'measure-finished', 'measure-ended', 'measure-details'],
      ...['witnesses', 'statement', 'place', 'signed-on'],
      ...['invigilator-name', 'head-name', 'candidate-name', 'candidate-refused'],
    ]);
    expect(fields.filter(({ kind }) => kind === 'check')).toHaveLength(10);
    const { pages, roles, ...about } = await readPdf(file);
    expect(about).toMatchObject({
      title: 'PV de fraude – Session 332004',
      language: 'fr',
      tagged: true,
      boxes: 0,
    });
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Form']));
    expect(pages).toHaveLength(2);
  });
});
