import { pdfForTests } from '../platform/pdf/testing/pdf-for-tests.js';
import { qrInPrint } from '../platform/pdf/testing/qr-in-print.js';
import { readPdf } from '../platform/pdf/testing/read-pdf.js';
import { invigilatorKit, type InvigilatorKitData } from './invigilator-kit.paper.js';
import { said } from './testing/said.js';

const kit: InvigilatorKitData = {
  number: 100019351,
  date: '2023-11-09',
  time: '17:00',
  site: 'SITE D',
  room: '78',
  invigilators: 'Simon',
  accessCode: 'XTJW76',
  invigilatorPassword: 'C-FJXGW',
};

describe('the invigilator kit', () => {
  it('says what the guide shows', () => {
    const text = said(invigilatorKit(kit, 'fr', 'https://certif.example.org'));
    expect(text).toContain(
      'Détails de la session Date 9 nov. 2023 Heure de début (heure locale) 17h00 Nom du site SITE D ' +
        'Nom de la salle 78 Surveillant(s) Simon',
    );
    expect(text).toContain('1 Numéro de session 100019351');
    expect(text).toContain('2 Mot de passe de session C-FJXGW');
    expect(text).toContain('3 Code d&#39;accès XTJW76');
    expect(text).toContain('Comment lancer une session\u00a0?');
    expect(text).toContain(
      'Étape 1\u00a0: Le surveillant se connecte sur certif.example.org grâce aux identifiants',
    );
    expect(text).toContain('le numéro de session 1 + le mot de passe de la session 2');
    expect(text).toContain(
      'Étape 5\u00a0: Il communique aux candidats\u00a0: 1 le numéro de session 3 le code d&#39;accès de la session',
    );
  });

  it('speaks English when asked to', () => {
    const markup = invigilatorKit(kit, 'en', 'https://certif.example.org');
    expect(markup).toContain('<html lang="en">');
    expect(said(markup)).toContain('Session details Date 9 Nov 2023 Start time (local time) 17:00');
  });

  it('has the number in the address that it prints, and never the password', () => {
    const address = /https:\/\/certif\.example\.org\/\S+?(?=<)/.exec(
      invigilatorKit(kit, 'fr', 'https://certif.example.org'),
    )?.[0];
    expect(address).toBe('https://certif.example.org/surveiller?session=100019351');
  });
});

describe('the invigilator kit in print', () => {
  const pdf = pdfForTests();
  afterAll(() => pdf.close());

  it('has a QR code that a telephone reads from the print: the entry with the number, never the password', async () => {
    const print = await pdf.print(invigilatorKit(kit, 'fr', 'https://certif.example.org'));
    expect(await qrInPrint(print, 150)).toBe('https://certif.example.org/surveiller?session=100019351');
  });

  it('is one page, tagged, also when everything is long', async () => {
    const long = 'de Saint-Fargeau-Ponthierry '.repeat(8).trim();
    const print = await pdf.print(
      invigilatorKit(
        { ...kit, site: long, room: long, invigilators: long },
        'fr',
        'https://certif.example.org',
      ),
    );
    const { pages, tagged, roles, title } = await readPdf(print);
    expect(pages).toHaveLength(1);
    expect({ tagged, title }).toEqual({ tagged: true, title: 'Kit Surveillant – Session 100019351' });
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Figure']));
    expect(pages[0]?.replace(/\s+/g, '').split('Ponthierry')).toHaveLength(3 * 8 + 1);
  });
});
