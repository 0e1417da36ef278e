/** A pupil as a test writes them into a file of SIECLE; null leaves the element out. */
export type SiecleStudent = Partial<Record<string, string | null>> & {
  readonly division?: string | null;
};

const ELEMENTS = [
  'ID_NATIONAL',
  'ELENOET',
  'NOM_DE_FAMILLE',
  'NOM_USAGE',
  'PRENOM',
  'PRENOM2',
  'DATE_NAISS',
  'DOUBLEMENT',
  'CODE_PAYS',
  'CODE_SEXE',
  'CODE_DEPARTEMENT_NAISS',
  'CODE_COMMUNE_INSEE_NAISS',
  'VILLE_NAISS',
  'MEL',
  'DATE_SORTIE',
  'CODE_MEF',
  'CODE_STATUT',
];

/** The `index`-th pupil of a school: faultless, and unlike all others. */
export const siecleStudent = (index: number, changes: SiecleStudent = {}): SiecleStudent => ({
  ID_NATIONAL: `${String(100000000 + index)}AB`,
  ELENOET: String(index + 1),
  NOM_DE_FAMILLE: `Élève-${letters(index)}`,
  PRENOM: index % 2 ? 'Noël' : 'Inès',
  DATE_NAISS: `${String((index % 28) + 1).padStart(2, '0')}/07/2010`,
  CODE_PAYS: '100',
  CODE_SEXE: index % 2 ? '1' : '2',
  CODE_DEPARTEMENT_NAISS: '075',
  CODE_COMMUNE_INSEE_NAISS: '75056',
  CODE_MEF: '10310019110',
  CODE_STATUT: 'ST',
  division: `3${'ABCD'.charAt(index % 4)}`,
  ...changes,
});

/** A file as SIECLE exports it: « Élèves sans adresses ». */
export function siecleXml(
  students: readonly SiecleStudent[],
  { uai = '0751234A', encoding = 'ISO-8859-15' }: { uai?: string; encoding?: string } = {},
): Buffer {
  const pupils = students.map((student, index) => {
    const elements = ELEMENTS.map((name) =>
      (student[name] ?? null) === null ? '' : `        <${name}>${escaped(student[name] ?? '')}</${name}>\n`,
    );
    return `      <ELEVE ELEVE_ID="${2000 + index}" ELENOET="${escaped(student['ELENOET'] ?? '')}">\n${elements.join('')}      </ELEVE>\n`;
  });
  const structures = students.map((student, index) =>
    (student.division ?? null) === null
      ? ''
      : `      <STRUCTURES_ELEVE ELEVE_ID="${2000 + index}">
        <STRUCTURE><CODE_STRUCTURE>3LATIN</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE>
        <STRUCTURE><CODE_STRUCTURE>${escaped(student.division ?? '')}</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>
      </STRUCTURES_ELEVE>\n`,
  );
  const xml = `<?xml version="1.0" encoding="${encoding}"?>
<BEE_ELEVES VERSION="2.1">
  <PARAMETRES><UAJ>${uai}</UAJ><ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE></PARAMETRES>
  <DONNEES>
    <ELEVES>\n${pupils.join('')}    </ELEVES>
    <STRUCTURES>\n${structures.join('')}    </STRUCTURES>
  </DONNEES>
</BEE_ELEVES>`;
  return Buffer.from(xml, encoding.startsWith('ISO') ? 'latin1' : 'utf8');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const letters = (index: number): string =>
  [...String(index)].map((digit) => String.fromCharCode(65 + Number(digit))).join('');
