import { pdfForTests } from '../../platform/pdf/testing/pdf-for-tests.js';
import { readPdf } from '../../platform/pdf/testing/read-pdf.js';
import type { CredentialSlip } from '../../students/credentials/credentials.service.js';
import { credentialSlips, slipsName } from './credential-slips.paper.js';

const slip = (given: Partial<CredentialSlip> = {}): CredentialSlip => ({
  lastName: "N'DORAN",
  firstName: 'Éloïse',
  division: '3A',
  username: 'eloise.ndoran0407',
  password: 'Kbmtrf4829',
  until: new Date('2026-12-21T10:00:00Z'),
  ...given,
});

const printed = async (slips: readonly CredentialSlip[], locale: 'fr' | 'en' = 'fr') => {
  const pdf = pdfForTests();
  try {
    const page = credentialSlips({ centreName: 'Collège Anne Frank', slips }, locale, 'https://certif.test');
    return await readPdf(await pdf.print(page));
  } finally {
    await pdf.close();
  }
};

describe('the slips of a class', () => {
  it('say who, with what, where, until when', async () => {
    const { pages, tagged, language } = await printed([slip()]);
    const text = pages.join().replace(/\s+/g, ' ');
    for (const said of [
      'Collège Anne Frank',
      '3A',
      "N'DORAN Éloïse",
      'eloise.ndoran0407',
      'Kbmtrf4829',
      'certif.test',
      '21/12/2026',
    ]) {
      expect(text).toContain(said);
    }
    expect([tagged, language]).toEqual([true, 'fr']);
  });

  it('stand ten on a page, and none is cut by its edge', async () => {
    const class3A = Array.from({ length: 23 }, (_, index) => slip({ lastName: `Nom${index}x` }));
    const { pages } = await printed(class3A);
    expect(pages.map((page) => page.match(/Nom\d+x/g)?.length)).toEqual([10, 10, 3]);
    for (const page of pages) {
      expect(page.match(/Nom\d+x/g)?.length).toBe(page.match(/Kbmtrf4829/g)?.length);
    }
  });

  it('keep whole what is long, and show as text what looks like markup', async () => {
    const { pages } = await printed([
      slip({ lastName: `<b>${'Long'.repeat(50)}`, division: 'X'.repeat(60) }),
    ]);
    const text = pages.join().replace(/\s+/g, '');
    expect(text).toContain(`<b>${'Long'.repeat(50)}`);
    expect(text).toContain('Kbmtrf4829');
  });

  it('are in English for whoever asks for them so', async () => {
    const { pages, language } = await printed([slip()], 'en');
    expect([pages.join().includes('One-time password'), language]).toEqual([true, 'en']);
  });
});

describe('the file', () => {
  it.each([
    ['3A', 'identifiants-3A.pdf'],
    ['3ème « B » / été', 'identifiants-3eme-B-ete.pdf'],
    [undefined, 'identifiants.pdf'],
  ])('of the class %s is called %s', (division, name) => {
    expect(slipsName('fr', division)).toBe(name);
  });
});
