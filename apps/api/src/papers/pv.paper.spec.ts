import { fillable } from '../platform/pdf/fillable-form.js';
import { pdfForTests } from '../platform/pdf/testing/pdf-for-tests.js';
import { readForm } from '../platform/pdf/testing/read-form.js';
import { readPdf } from '../platform/pdf/testing/read-pdf.js';
import { pv } from './pv.paper.js';

describe('« Télécharger le PV »', () => {
  const pdf = pdfForTests();
  afterAll(() => pdf.close());

  it('is the sheet, then the incident form that can be filled, counted as one paper', async () => {
    const candidates = Array.from({ length: 21 }, (_, index) => ({
      lastName: `Nom ${index + 1}`,
      firstName: 'Thomas',
      birthdate: '1997-05-20',
      birthCity: 'Besançon',
      birthDepartment: '25',
      birthCountry: 'France',
      email: null,
      externalId: null,
      extraTimePercentage: null,
    }));
    const data = {
      number: 208,
      date: '2021-01-04',
      time: '09:00',
      endTime: '11:00',
      site: 'Lycée Jean-Baptiste Lulli',
      room: 'Salle Pix',
      invigilators: 'Paul Martin',
      centreName: 'Collège Anne Frank',
      candidates,
    };
    const print = await fillable(await pdf.print(pv(data, 'fr')));
    const { pages, tagged, title } = await readPdf(print);
    expect({ tagged, title }).toEqual({ tagged: true, title: 'PV de session – Session 208' });
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain("Feuille d'émargement");
    expect(pages[1]).toContain('Nom 21');
    expect(pages[2]).toContain("PV d'incident");
    expect(pages[2]).toContain('Signalements individuels');
    expect(pages.map((text) => /\d\/\d$/m.exec(text)?.[0])).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect((await readForm(print)).map(({ name }) => name)).toContain('report-1-question');
  });
});
