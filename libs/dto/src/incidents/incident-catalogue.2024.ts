import type { IncidentGroup } from './incident-code.js';

const specify = { fr: 'Précisez', en: 'Give details' };
const inQuestion = (subcategory: string) => ({ category: 'IN_CHALLENGE', subcategory });

export const catalogue2024: readonly IncidentGroup[] = [
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
        incident: {
          fr: 'Ajout/modification du temps majoré\u00a0; en cas de souci sur une question chronométrée, se référer à la catégorie E8',
          en: 'Extra time added or changed; for trouble with a timed question see category E8',
        },
        expected: { fr: 'Précisez le temps majoré en\u00a0%', en: 'Give the extra time in %' },
      },
      {
        code: 'C4',
        category: 'SIGNATURE_ISSUE',
        incident: {
          fr: 'Était présent(e) mais a oublié de signer, ou a signé sur la mauvaise ligne',
          en: 'Was present but forgot to sign, or signed on the wrong line',
        },
        expected: specify,
      },
      {
        code: 'C6',
        category: 'FRAUD',
        incident: { fr: 'Suspicion de fraude', en: 'Suspected fraud' },
        expected: { fr: 'PV de fraude', en: 'Fraud report' },
      },
      {
        code: 'C7',
        category: 'NON_BLOCKING_TECHNICAL_ISSUE',
        incident: {
          fr: "Incident technique non bloquant\u00a0: l'ordinateur s'est éteint, lenteur significative du réseau et/ou de l'appareil, etc.",
          en: 'Technical incident that did not stop the test: the computer went off, the network or the device was very slow, etc.',
        },
        expected: specify,
      },
      {
        code: 'C8',
        category: 'NON_BLOCKING_CANDIDATE_ISSUE',
        incident: {
          fr: "Incident lié au candidat non bloquant\u00a0: a quitté temporairement, sous surveillance, la salle d'examen, est arrivé en retard, a rencontré des difficultés pour se connecter à la session, a dû se reconnecter à la session, avait oublié son mot de passe",
          en: 'Incident about the candidate that did not stop the test: left the room for a while under supervision, came late, had trouble joining the session, had to join it again, had forgotten the password',
        },
        expected: specify,
      },
    ],
  },
  {
    kind: 'question',
    title: { fr: 'Problèmes techniques sur une question', en: 'Technical problems with a question' },
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
        code: 'E8',
        ...inQuestion('EXTRA_TIME_EXCEEDED'),
        incident: {
          fr: "Le candidat bénéficie d'un temps majoré et n'a pas pu répondre à la question dans le temps imparti",
          en: 'The candidate has extra time and could not answer the question within the time given',
        },
      },
      {
        code: 'E9',
        ...inQuestion('SOFTWARE_NOT_WORKING'),
        incident: {
          fr: "Le logiciel installé sur l'ordinateur n'a pas fonctionné (traitement de texte, d'image, tableur, etc.)",
          en: 'The software installed on the computer did not work (word processor, image editor, spreadsheet, etc.)',
        },
      },
      {
        code: 'E10',
        ...inQuestion('UNINTENTIONAL_FOCUS_OUT'),
        incident: {
          fr: 'Le candidat a été contraint de cliquer en dehors du cadre autorisé pour une question en mode focus',
          en: 'The candidate had to click outside the frame allowed for a question in focus mode',
        },
      },
      {
        code: 'E11',
        ...inQuestion('SKIP_ON_OOPS'),
        incident: {
          fr: 'Une page «\u00a0Oups une erreur est survenue\u00a0» ou tout autre problème technique lié à la plateforme a empêché le candidat de répondre à la question',
          en: 'A page “Oops, an error occurred” or any other technical problem of the platform kept the candidate from answering the question',
        },
      },
    ],
  },
];
