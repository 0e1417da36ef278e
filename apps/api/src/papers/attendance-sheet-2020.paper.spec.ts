import { pdfForTests } from '../platform/pdf/testing/pdf-for-tests.js';
import { readPdf } from '../platform/pdf/testing/read-pdf.js';
import {
  attendanceSheet2020,
  type AttendanceSheet2020Data,
  type Sheet2020Candidate,
} from './attendance-sheet-2020.paper.js';
import { said } from './testing/said.js';

const jefferson: Sheet2020Candidate = {
  lastName: 'Jefferson',
  firstName: 'Thomas',
  birthdate: '1997-05-20',
  birthCity: 'Besançon',
  birthDepartment: '25',
  birthCountry: 'France',
  email: 'thomas@mail.fr',
  externalId: 'E-1',
  extraTimePercentage: 33,
};

const sheet = (given: Partial<AttendanceSheet2020Data> = {}): AttendanceSheet2020Data => ({
  number: 208,
  date: '2021-01-04',
  time: '09:00',
  endTime: '11:00',
  site: 'Lycée Jean-Baptiste Lulli',
  room: 'Salle Pix',
  invigilators: 'Paul Martin',
  candidates: [jefferson],
  ...given,
});

describe('the attendance sheet of 2020', () => {
  it('says what the guide shows', () => {
    const text = said(attendanceSheet2020(sheet(), 'fr'));
    expect(text).toContain(
      'La session de certification N° de session\u00a0: 208 Date 04/01/2021 Heure locale (début/fin) 09:00 – 11:00 ' +
        'Session surveillée par\u00a0: Paul Martin Nom du site Lycée Jean-Baptiste Lulli Nom de la salle Salle Pix ' +
        'Signature des surveillant(s)\u00a0: Participants',
    );
    expect(text).toContain(
      'Nom de naissance Prénom Date de naissance (format\u00a0: jj/mm/aaaa) Commune de naissance ' +
        'Code du département de naissance Pays de naissance Adresse e-mail de convocation Identifiant local ' +
        'Temps majoré\u00a0? Signature Ecran de fin de test vu (cocher)',
    );
    expect(text).toContain('1 Jefferson Thomas 20/05/1997 Besançon 25 France thomas@mail.fr E-1 33\u00a0%');
  });

  it('speaks English when asked to', () => {
    const text = said(attendanceSheet2020(sheet(), 'en'));
    expect(text).toContain('Local time (start/end) 09:00 – 11:00');
    expect(text).toContain('E-1 33%');
  });
});

describe('the attendance sheet of 2020 in print', () => {
  const pdf = pdfForTests();
  afterAll(() => pdf.close());
  const numbersOn = (text: string) => text.match(/\d\d\/\d\d\/199\d/g)?.length ?? 0;

  it('has twenty candidates a page, its column titles on each, numbered throughout', async () => {
    const candidates = Array.from({ length: 45 }, (_, index) => ({
      ...jefferson,
      lastName: `Nom ${index + 1}`,
    }));
    const { pages, roles, tagged } = await readPdf(
      await pdf.print(attendanceSheet2020(sheet({ candidates }), 'fr')),
    );
    expect(pages.map(numbersOn)).toEqual([20, 20, 5]);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`${index + 1}/3`);
      expect(text.replace(/\s+/g, ' ')).toContain('Nom de naissance Prénom');
    }
    expect(tagged).toBe(true);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'Table', 'TR', 'TH', 'TD']));
    for (const { lastName } of candidates) expect(pages.join('\n')).toContain(lastName);
  });

  it('wraps whatever is long, cuts nothing, and leaves no row alone on a page', async () => {
    const long = {
      ...jefferson,
      lastName: 'de Saint-Fargeau-Ponthierry '.repeat(9).trim(),
      email: `${'x'.repeat(60)}@${'etablissement-'.repeat(8)}ac-besancon.fr`,
    };
    const candidates = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? long : jefferson));
    const { pages } = await readPdf(await pdf.print(attendanceSheet2020(sheet({ candidates }), 'fr')));
    expect(pages.map(numbersOn).reduce((sum, count) => sum + count)).toBe(30);
    expect(Math.min(...pages.map(numbersOn))).toBeGreaterThan(1);
    const words = pages.join(' ').replace(/\s+/g, '');
    expect(words.split('Ponthierry')).toHaveLength(10 * 9 + 1);
    expect(words.match(/x/g)?.length).toBeGreaterThanOrEqual(10 * 60);
  });

  it('leaves no page nearly empty under a head of many lines', async () => {
    const long = 'WMQGOABCD'.repeat(29).slice(0, 255);
    const candidates = Array.from({ length: 41 }, () => jefferson);
    const { pages, cut } = await readPdf(
      await pdf.print(
        attendanceSheet2020(sheet({ site: long, room: long, invigilators: long, candidates }), 'fr'),
      ),
    );
    const counts = pages.map(numbersOn);
    expect(counts.slice(1, -1)).toEqual([20]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(41);
    expect(cut).toBe(0);
  });
});
