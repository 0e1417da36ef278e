import type { ColumnKey } from '#dto/candidates/candidate-columns.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';

/** What the candidate list says around its rows (guide 1, « Ajout des candidats »). */
export interface ListTexts {
  readonly sheet: string;
  readonly session: string;
  readonly number: string;
  readonly date: string;
  readonly time: string;
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
  readonly signatures: string;
  readonly instructionsTitle: string;
  readonly instructions: readonly string[];
  readonly participants: string;
  readonly birthPlace: readonly string[];
  readonly billing: string;
  readonly billingModes: readonly string[];
  /** Over one row and the next. */
  readonly complementary: readonly string[];
  readonly complementaryHelp: string;
  readonly yes: string;
  /** What a program shows beside a cell that is being filled in. */
  readonly help: Partial<Record<ColumnKey, string>>;
  readonly choose: string;
}

const french = (certifier: string): ListTexts => ({
  sheet: 'Liste des candidats',
  session: 'La session de certification',
  number: 'N° de session :',
  date: 'Date',
  time: 'Heure locale (début/fin)',
  site: 'Nom du site',
  room: 'Nom de la salle',
  invigilators: 'Session surveillée par :',
  signatures: 'Signature des surveillant(s) :',
  instructionsTitle: 'Instructions de remplissage du lieu de naissance :',
  instructions: [
    '- Candidat né en France : Inscrire France dans la colonne « Pays »',
    '- Si code Insee : Ne remplir que la colonne « Code Insee »',
    '- Si code postal : Remplir les colonnes « Code postal » et « Nom de la commune »',
    "- Candidat né à l'étranger : Remplir les colonnes « Pays » et « Nom de la commune » et inscrire 99 dans la colonne « Code Insee »",
  ],
  participants: 'Participants',
  birthPlace: [
    '* Lieu de naissance',
    'Candidat né en France : Code Insee OU Code postal et nom de la commune',
    "Candidat né à l'étranger : Code Insee 99 ET nom de la commune",
  ],
  billing: 'Tarification',
  billingModes: ['Payante', 'Gratuite', 'Prépayée'],
  complementary: ['Certification complémentaire', '(une seule par candidat)'],
  complementaryHelp: '« oui », ou laisser vide. Une seule certification complémentaire par candidat.',
  yes: 'oui',
  help: {
    birthdate: 'Format attendu : jj/mm/aaaa, par exemple 04/07/2001.',
    sex: 'M = Homme\nF = Femme',
    birthInseeCode:
      'Code Insee de la commune de naissance à cinq caractères, ou 99 pour une naissance à l’étranger. La liste des communes et de leurs codes est à télécharger sur la page Documentation.',
    birthPostalCode:
      'Code postal de la commune de naissance, avec le nom de la commune. À laisser vide avec un code Insee.',
    birthCountry: 'France, ou le nom du pays de naissance.',
    resultRecipientEmail:
      'Adresse du prescripteur (formateur, enseignant…), et non celle du candidat. Sans elle, les résultats ne seront pas envoyés par e-mail.',
    email: 'Adresse à laquelle la convocation est envoyée.',
    externalId: "Numéro d'étudiant, adresse de contact ou identifiant du candidat dans votre organisation.",
    extraTimePercentage: 'Pourcentage entier de 1 à 99, par exemple 33 %, ou laisser vide.',
    billingMode: 'Payante, Gratuite ou Prépayée.',
    prepaymentCode: `Requis notamment dans le cas d'un achat de crédits combinés. Doit être composé du SIRET de l'organisation et du numéro de facture. Ex : 12345678912345/FACT12345. Si vous ne possédez pas de facture, un code de prépaiement doit être établi avec ${certifier}.`,
  },
  choose: 'Choisissez une valeur de la liste.',
});

const english = (certifier: string): ListTexts => ({
  sheet: 'List of candidates',
  session: 'The certification session',
  number: 'Session number:',
  date: 'Date',
  time: 'Local time (start/end)',
  site: 'Name of the site',
  room: 'Name of the room',
  invigilators: 'Session invigilated by:',
  signatures: 'Signature of the invigilator(s):',
  instructionsTitle: 'How to fill in the place of birth:',
  instructions: [
    '- Born in France: write France in the column “Country”',
    '- With an INSEE code: fill in the column “INSEE code” alone',
    '- With a postal code: fill in the columns “Postal code” and “Name of the commune”',
    '- Born abroad: fill in the columns “Country” and “Name of the commune”, and write 99 in the column “INSEE code”',
  ],
  participants: 'Participants',
  birthPlace: [
    '* Place of birth',
    'Born in France: INSEE code OR postal code and name of the commune',
    'Born abroad: INSEE code 99 AND name of the commune',
  ],
  billing: 'Fee',
  billingModes: ['Paid', 'Free', 'Prepaid'],
  complementary: ['Complementary certification', '(one a candidate)'],
  complementaryHelp: '“yes”, or empty. One complementary certification a candidate.',
  yes: 'yes',
  help: {
    birthdate: 'As dd/mm/yyyy, for example 04/07/2001.',
    sex: 'M = man\nF = woman',
    birthInseeCode:
      'INSEE code of the commune of birth, five characters, or 99 for a birth abroad. The list of communes with their codes can be downloaded from the page Documentation.',
    birthPostalCode:
      'Postal code of the commune of birth, with the name of the commune. Empty with an INSEE code.',
    birthCountry: 'France, or the name of the country of birth.',
    resultRecipientEmail:
      'The address of the prescriber (trainer, teacher…), not of the candidate. Without it the results are not sent by e-mail.',
    email: 'Where the convocation is sent.',
    externalId: 'Student number, contact address or identifier of the candidate in your organisation.',
    extraTimePercentage: 'A whole percentage from 1 to 99, for example 33 %, or empty.',
    billingMode: 'Paid, Free or Prepaid.',
    prepaymentCode: `Required when combined credits were bought. Made of the SIRET of the organisation and the number of the invoice, e.g. 12345678912345/FACT12345. Without an invoice, a prepayment code is agreed with ${certifier}.`,
  },
  choose: 'Choose a value of the list.',
});

export const listTexts = (locale: PaperLocale, certifierName: string): ListTexts =>
  (locale === 'fr' ? french : english)(certifierName);
