import { pdfForTests } from '../platform/pdf/testing/pdf-for-tests.js';
import { fontsInPrint } from '../platform/pdf/testing/fonts-in-print.js';
import { readPdf } from '../platform/pdf/testing/read-pdf.js';
import { attendanceSheet, type AttendanceSheetData, type SheetCandidate } from './attendance-sheet.paper.js';
import { said as text } from './testing/said.js';

const someone = (given: Partial<SheetCandidate> = {}): SheetCandidate => ({
  lastName: 'DELARUE',
  firstName: 'Sophie',
  birthdate: '2001-07-04',
  reference: null,
  ...given,
});

const sheet = (given: Partial<AttendanceSheetData> = {}): AttendanceSheetData => ({
  number: 100019351,
  date: '2023-11-09',
  time: '17:00',
  site: 'SITE D',
  room: '78',
  invigilators: 'Simon',
  referenceKind: 'externalId',
  candidates: [someone()],
  ...given,
});

const said = (data: AttendanceSheetData, locale: 'fr' | 'en' = 'fr') => text(attendanceSheet(data, locale));

/** A script, the font that has it, and a name in it. */
const NAMES = [
  ['Devanagari', 'NotoSans', 'नाम प्रिया'],
  ['Armenian', 'NotoSansArmenian', 'Հովհաննիսյան'],
  ['Georgian', 'NotoSansGeorgian', 'გიორგაძე'],
  ['Syriac', 'NotoSansSyriac', 'ܝܘܚܢܢ'],
  ['Thaana', 'NotoSansThaana', 'އިބްރާހީމް'],
  ['Ethiopic', 'NotoSansEthiopic', 'ተስፋዬ'],
  ['Tifinagh', 'NotoSansTifinagh', 'ⵎⴰⵙⵙⵉⵏⵉⵙⴰ'],
  ['N’Ko', 'NotoSansNKo', 'ߡߊߡߊߘߎ'],
  ['Adlam', 'NotoSansAdlam', '𞤃𞤢𞤥𞤢𞤣𞤵'],
  ['Bengali', 'NotoSansBengali', 'রহমান'],
  ['Gurmukhi', 'NotoSansGurmukhi', 'ਸਿੰਘ'],
  ['Gujarati', 'NotoSansGujarati', 'પટેલ'],
  ['Oriya', 'NotoSansOriya', 'ପଟନାୟକ'],
  ['Tamil', 'NotoSansTamil', 'முருகன்'],
  ['Telugu', 'NotoSansTelugu', 'రెడ్డి'],
  ['Kannada', 'NotoSansKannada', 'ಗೌಡ'],
  ['Malayalam', 'NotoSansMalayalam', 'നായർ'],
  ['Sinhala', 'NotoSansSinhala', 'ශ්‍රී පෙරේරා'],
  ['Thai', 'NotoSansThai', 'สมชาย'],
  ['Lao', 'NotoSansLao', 'ສົມພອນ'],
  ['Tibetan', 'NotoSerifTibetan', 'བསྟན་འཛིན'],
  ['Myanmar', 'NotoSansMyanmar', 'အောင်ဆန်း'],
  ['Khmer', 'NotoSansKhmer', 'សុខា'],
  ['Mongolian', 'NotoSansMongolian', 'ᠪᠠᠲᠤ'],
  ['Korean', 'GowunDodum', '김철수'],
  ['simplified Chinese', 'ChocolateClassicalSans', '诸葛亮'],
  ['traditional Chinese', 'ChocolateClassicalSans', '諸葛亮'],
  ['Japanese', 'ChocolateClassicalSans', '佐々木さくら'],
  ['katakana', 'SawarabiGothic', 'マリア・デュポン'],
] as const;
/** Some of their letters melt into one glyph, of which a PDF does not say what they were. */
const WITH_LIGATURES = new Set<string>(['Devanagari', 'Telugu', 'Kannada', 'Sinhala', 'Tibetan']);

describe('the attendance sheet', () => {
  it('says what the guide shows', () => {
    expect(said(sheet({ candidates: [someone({ reference: 'ETU-1' })] }))).toContain(
      'Feuille d&#39;émargement La session de certification N° 100019351 Date\u00a0: 9 novembre 2023 ' +
        'Heure locale (début)\u00a0: 17:00 Nom du site\u00a0: SITE D Nom de la salle\u00a0: 78 ' +
        'Le(s) surveillant(s) Surveillé par\u00a0: Simon Signature(s)\u00a0: ' +
        'Liste des candidats Nom de naissance Prénom Date de naissance (jj/mm/aaaa) Identifiant local Signature ' +
        'DELARUE Sophie 04/07/2001 ETU-1',
    );
  });

  it('has the class instead of the identifier for pupils', () => {
    const pupils = sheet({ referenceKind: 'division', candidates: [someone({ reference: '3B' })] });
    expect(said(pupils)).toContain('(jj/mm/aaaa) Classe Signature DELARUE Sophie 04/07/2001 3B');
  });

  it('speaks English when asked to', () => {
    const words = said(sheet(), 'en');
    expect(attendanceSheet(sheet(), 'en')).toContain('<html lang="en">');
    expect(words).toContain('Attendance sheet Certification session No. 100019351 Date: 9 November 2023');
    expect(words).toContain('Birth name First name Date of birth (dd/mm/yyyy) Local identifier Signature');
  });

  it('keeps the order in which the candidates come', () => {
    const names = ['Zoé', 'Éloïse', 'Anatole'];
    const words = said(sheet({ candidates: names.map((firstName) => someone({ firstName })) }));
    expect(words.match(/Zoé|Éloïse|Anatole/g)).toEqual(names);
  });

  it('prints what people typed as they typed it', () => {
    const markup = attendanceSheet(
      sheet({ site: '</style><b>', candidates: [someone({ lastName: '<script>alert(1)</script>' })] }),
      'fr',
    );
    expect(markup).not.toMatch(/<script|<\/style><b>/);
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(markup).toContain('&lt;/style&gt;&lt;b&gt;');
  });
});

describe('the attendance sheet in print', () => {
  const pdf = pdfForTests();
  afterAll(() => pdf.close());
  const printed = async (data: AttendanceSheetData) => readPdf(await pdf.print(attendanceSheet(data, 'fr')));
  const birthdates = (text: string | undefined): number => text?.match(/\d\d\/\d\d\/\d{4}/g)?.length ?? 0;

  it('has twenty candidates a page, its header and its number on each, and every name', async () => {
    const names = [
      "Éloïse N'Doran",
      'Maëlys Œuvrard',
      'Thị Ánh Nguyễn',
      'Şükrü Yılmaz',
      'Ελένη Παπαδοπούλου',
      'Фёдор Ильин',
    ];
    const candidates = Array.from({ length: 45 }, (_, index) => {
      const name = names[index % names.length] ?? '';
      return someone({ firstName: `${name} ${index + 1}`, lastName: `Nom ${index + 1}` });
    });
    const { pages, roles, ...about } = await printed(sheet({ candidates }));
    expect(about).toMatchObject({
      title: "Feuille d'émargement – Session 100019351",
      language: 'fr',
      tagged: true,
      boxes: 0,
      cut: 0,
    });
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD']));
    expect(pages.map(birthdates)).toEqual([20, 20, 5]);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`${index + 1}/3`);
      expect(text).toContain('Nom de naissance Prénom Date de naissance');
      expect(text).toContain('N° 100019351');
    }
    const words = pages.join('\n').replace(/\s+/g, ' ');
    for (const { lastName, firstName } of candidates) expect(words).toContain(`${lastName} ${firstName}`);
  });

  it('prints Arabic and Hebrew', async () => {
    const { pages } = await printed(
      sheet({
        candidates: [someone({ firstName: 'فاطمة', lastName: 'محمد' }), someone({ firstName: 'דוד' })],
      }),
    );
    // pdf.js gives Arabic in the shapes and the order of the eye.
    const read = [...(pages[0] ?? '').normalize('NFKC')];
    expect(read.toReversed().join('')).toContain('محمد');
    expect(read.toReversed().join('')).toContain('فاطمة');
    expect(read.join('')).toContain('דוד');
  });

  it('prints a name of every script', async () => {
    const candidates = NAMES.map(([script, , lastName]) => someone({ lastName, firstName: script }));
    const print = await pdf.print(attendanceSheet(sheet({ candidates }), 'fr'));
    const { embedded } = await fontsInPrint(print);
    for (const [, font] of NAMES) expect(embedded).toContainEqual(expect.stringContaining(font));
    const { pages, boxes } = await readPdf(print);
    expect(boxes).toBe(0);
    const letters = pages.join('').normalize('NFKC');
    for (const [script, , name] of NAMES) {
      const lost = [...name].filter((letter) => !letters.includes(letter));
      if (!WITH_LIGATURES.has(script)) expect([script, lost]).toEqual([script, []]);
    }
  });

  it('shows a box where there is no font, as for hieroglyphs', async () => {
    const { boxes } = await printed(sheet({ candidates: [someone({ lastName: '𓀀𓀁' })] }));
    expect(boxes).toBe(2);
  });

  it('wraps long names, cuts none, and leaves no row alone on a page', async () => {
    const lastName = 'de Saint-Fargeau-Ponthierry '.repeat(9).trim();
    const candidates = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0 ? someone({ lastName }) : someone(),
    );
    const { pages } = await printed(sheet({ candidates, site: 'Établissement régional '.repeat(11) }));
    expect(pages.map(birthdates).reduce((sum, count) => sum + count)).toBe(30);
    expect(Math.max(...pages.map(birthdates))).toBeLessThanOrEqual(20);
    expect(Math.min(...pages.map(birthdates))).toBeGreaterThan(1);
    const words = pages.join(' ').replace(/\s+/g, '');
    expect(words.split('Ponthierry')).toHaveLength(10 * 9 + 1);
  });

  it('cuts no word without a space either, be it as long as may be, also in the upper margin', async () => {
    const site = 'Établissement'.repeat(20).slice(0, 255);
    const candidates = Array.from({ length: 21 }, () => someone());
    const { pages, cut } = await printed(sheet({ site, room: site, invigilators: site, candidates }));
    expect(cut).toBe(0);
    expect(pages[1]?.replace(/[\s\u200b]/g, '')).toContain(site);
  });
});
