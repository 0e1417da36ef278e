import type { IncidentGroup } from './incident-code.js';

const describe = { fr: "Décrivez l'incident", en: 'Describe the incident' };
const inQuestion = (subcategory: string) => ({ category: 'IN_CHALLENGE', subcategory });

export const catalogue2020: readonly IncidentGroup[] = [
  {
    kind: 'candidate',
    title: { fr: 'Signalements liés au candidat', en: 'Reports about the candidate' },
    codes: [
      {
        code: 'C1',
        category: 'CANDIDATE_INFORMATIONS_CHANGES',
        subcategory: 'NAME_OR_BIRTHDATE',
        incident: {
          fr: 'Modification des prénom/nom/date de naissance',
          en: 'Change of first name, last name or date of birth',
        },
        expected: { fr: "Précisez l'information à modifier", en: 'Say what has to be changed' },
      },
      {
        code: 'C2',
        category: 'CANDIDATE_INFORMATIONS_CHANGES',
        subcategory: 'EXTRA_TIME_PERCENTAGE',
        incident: { fr: 'Ajout/modification du temps majoré', en: 'Extra time added or changed' },
        expected: { fr: 'Précisez le temps majoré', en: 'Give the extra time' },
      },
      {
        code: 'C3',
        category: 'LATE_OR_LEAVING',
        subcategory: 'LEFT_EXAM_ROOM',
        incident: { fr: 'Écran de fin de test non vu', en: 'End screen of the test not seen' },
        expected: {
          fr: "Précisez et indiquez l'heure de sortie",
          en: 'Give details and the time of leaving',
        },
      },
      {
        code: 'C4',
        category: 'SIGNATURE_ISSUE',
        incident: {
          fr: 'Était présent(e) mais a oublié de signer, ou a signé sur la mauvaise ligne',
          en: 'Was present but forgot to sign, or signed on the wrong line',
        },
        expected: { fr: 'Précisez', en: 'Give details' },
      },
      {
        code: 'C5',
        category: 'CONNECTION_OR_END_SCREEN',
        incident: {
          fr: "Le candidat n'a pas pu terminer, faute de temps",
          en: 'The candidate could not finish, for want of time',
        },
      },
      {
        code: 'C6',
        category: 'FRAUD',
        incident: { fr: 'Suspicion de fraude', en: 'Suspected fraud' },
        expected: { fr: 'PV de fraude', en: 'Fraud report' },
      },
    ],
  },
  {
    kind: 'question',
    title: {
      fr: "Signalements sur une épreuve - précisez le numéro de l'épreuve",
      en: 'Reports about a question - give its number',
    },
    codes: [
      {
        code: 'E1',
        ...inQuestion('IMAGE_NOT_DISPLAYING'),
        incident: { fr: "L'image ne s'affiche pas", en: 'The picture does not show' },
      },
      {
        code: 'E2',
        ...inQuestion('EMBED_NOT_WORKING'),
        incident: {
          fr: "Le simulateur/l'application ne s'affiche pas",
          en: 'The simulator or application does not show',
        },
      },
      {
        code: 'E3',
        ...inQuestion('FILE_NOT_OPENING'),
        incident: {
          fr: "Le fichier à télécharger ne s'ouvre pas",
          en: 'The file to be downloaded does not open',
        },
      },
      {
        code: 'E4',
        ...inQuestion('WEBSITE_UNAVAILABLE'),
        incident: {
          fr: 'Le site à visiter est indisponible/en maintenance/inaccessible',
          en: 'The site to be visited is unavailable, under maintenance or out of reach',
        },
      },
      {
        code: 'E5',
        ...inQuestion('WEBSITE_BLOCKED'),
        incident: {
          fr: "Le site est bloqué par les restrictions réseau de l'établissement",
          en: 'The site is blocked by the network of the establishment',
        },
      },
      {
        code: 'E6',
        ...inQuestion('LINK_NOT_WORKING'),
        incident: { fr: 'Le lien ne fonctionne pas', en: 'The link does not work' },
      },
      {
        code: 'E7',
        ...inQuestion('OTHER'),
        incident: { fr: 'Autre incident lié à une question', en: 'Another incident about a question' },
        expected: { fr: 'Précisez', en: 'Give details' },
      },
    ],
  },
  {
    kind: 'other',
    title: { fr: 'Autres signalements', en: 'Other reports' },
    codes: [
      {
        code: 'A1',
        category: 'TECHNICAL_PROBLEM',
        incident: {
          fr: "Problème technique (ex\u00a0: l'ordinateur s'est éteint, lenteur significative du réseau et/ou de l'appareil, etc...)",
          en: 'Technical problem (for example: the computer went off, the network or the device was very slow, etc.)',
        },
        expected: describe,
      },
      {
        code: 'A2',
        category: 'OTHER',
        incident: {
          fr: 'Autre (si aucune des catégories ci-dessus ne correspond au signalement)',
          en: 'Other (if none of the categories above fits)',
        },
        expected: describe,
      },
    ],
  },
];
