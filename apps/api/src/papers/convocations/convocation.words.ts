import type { PaperLocale } from '#dto/papers/paper.query.js';

interface Words {
  readonly [name: string]: string | readonly string[];
  readonly toBring: readonly string[];
  readonly steps: readonly string[];
}

/** What a convocation says, on paper and by mail alike (guide 4, « avant la session », « le jour de la certification »). */
export const CONVOCATION_WORDS = {
  fr: {
    title: 'Convocation',
    titles: 'Convocations',
    lead: 'Vous êtes convoqué(e) à une session de certification.',
    lastName: 'Nom de naissance',
    firstName: 'Prénom',
    birthdate: 'Date de naissance',
    division: 'Classe',
    externalId: 'Identifiant local',
    extraTime: 'Temps majoré',
    percent: '\u00a0%',
    whenAndWhere: 'Quand et où',
    date: 'Date',
    time: 'Heure de début',
    localTime: '(heure locale)',
    site: 'Nom du site',
    room: 'Nom de la salle',
    number: 'Numéro de session',
    early:
      "Présentez-vous quinze minutes avant l'heure de début, le temps de l'émargement et de l'installation.",
    bring: 'À apporter',
    toBring: [
      "Une pièce d'identité en cours de validité, avec photographie",
      'Cette convocation',
      "L'adresse e-mail ou l'identifiant, et le mot de passe, de votre compte",
    ],
    join: 'Rejoindre la session',
    connect: "Connectez-vous à votre compte, puis ouvrez l'adresse",
    steps: [
      'Saisissez le numéro de session ci-dessus.',
      'Saisissez vos nom de naissance, prénom et date de naissance exactement comme sur cette convocation.',
      "Quand tous les candidats sont prêts, le surveillant communique le code d'accès qui lance le test.",
    ],
  },
  en: {
    title: 'Convocation',
    titles: 'Convocations',
    lead: 'You are invited to a certification session.',
    lastName: 'Birth name',
    firstName: 'First name',
    birthdate: 'Date of birth',
    division: 'Class',
    externalId: 'Local identifier',
    extraTime: 'Extra time',
    percent: '%',
    whenAndWhere: 'When and where',
    date: 'Date',
    time: 'Start time',
    localTime: '(local time)',
    site: 'Site',
    room: 'Room',
    number: 'Session number',
    early: 'Please arrive fifteen minutes before the start, for the signatures and to settle in.',
    bring: 'What to bring',
    toBring: [
      'A valid identity document with a photograph',
      'This convocation',
      'The e-mail address or username, and the password, of your account',
    ],
    join: 'Joining the session',
    connect: 'Sign in to your account, then open',
    steps: [
      'Enter the session number above.',
      'Enter your birth name, first name and date of birth exactly as on this convocation.',
      'When all candidates are ready, the invigilator tells the access code that starts the test.',
    ],
  },
} satisfies Record<PaperLocale, Words>;
