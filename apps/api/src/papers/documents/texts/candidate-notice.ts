import { points, section, steps, type DocumentInLanguages } from '../document.js';

/** Guide 4: « Projeter au tableau ou mettre à disposition des élèves la notice ». */
export const candidateNotice: DocumentInLanguages = {
  fr: ({ address }) => ({
    title: "Notice pour l'élève",
    summary: 'Pour le candidat\u00a0: à projeter ou à distribuer, avec le numéro de la session.',
    fileName: 'notice-eleve',
    sections: [
      section(
        'Ce dont vous avez besoin',
        points(
          "votre compte\u00a0: adresse e-mail ou identifiant, et mot de passe\u00a0; connectez-vous une fois avant le jour de l'épreuve pour vous en assurer\u00a0;",
          'votre convocation, et de quoi prouver votre identité\u00a0;',
          'le numéro de session, affiché dans la salle\u00a0;',
          "le code d'accès, que le surveillant donne quand tous sont prêts.",
        ),
      ),
      section(
        'Rejoindre la session',
        steps(
          "Signez la feuille d'émargement sur votre ligne, et vérifiez-y votre nom, votre prénom et votre date de naissance.",
          `Connectez-vous à votre compte sur ${address}, puis ouvrez «\u00a0Rejoindre une session\u00a0».`,
          'Saisissez le numéro de session.',
          "Saisissez votre nom de naissance, votre prénom et votre date de naissance comme sur la feuille d'émargement.",
          "Saisissez le code d'accès\u00a0: quatre lettres et deux chiffres.",
          'Commencez votre test.',
        ),
      ),
      section(
        'Pendant le test',
        points(
          "32 questions au plus, en 1 heure 45\u00a0; le temps majoré, si vous y avez droit, s'ajoute.",
          'Vous travaillez seul, téléphone éteint et rangé.',
          'Une question ne fonctionne pas\u00a0: signalez-le depuis sa page et levez la main, sans y répondre.',
          "La page s'est fermée, l'ordinateur s'est arrêté\u00a0: levez la main, vos réponses sont gardées.",
          "Vous devez sortir\u00a0: demandez d'abord au surveillant.",
        ),
      ),
      section(
        'À la fin',
        points(
          'Montrez la page de fin au surveillant, puis déconnectez-vous.',
          'Vos résultats paraîtront dans votre compte après le passage du jury.',
        ),
      ),
    ],
  }),
  en: ({ address }) => ({
    title: 'Notice for the candidate',
    summary: 'For candidates: to be projected or handed out, with the number of the session.',
    fileName: 'candidate-notice',
    sections: [
      section(
        'What you need',
        points(
          'your account: e-mail address or username, and password; sign in once before the day to be sure of them;',
          'your convocation, and a proof of who you are;',
          'the session number, on display in the room;',
          'the access code, which the invigilator gives when all are ready.',
        ),
      ),
      section(
        'Joining the session',
        steps(
          'Sign the attendance sheet on your line, and check your last name, first name and date of birth there.',
          `Sign in to your account at ${address}, then open “Join a session”.`,
          'Type the session number.',
          'Type your birth name, your first name and your date of birth as on the attendance sheet.',
          'Type the access code: four letters and two digits.',
          'Start your test.',
        ),
      ),
      section(
        'During the test',
        points(
          '32 questions at most, in 1 hour 45 minutes; extra time, if you are entitled to it, is added.',
          'You work alone, with your telephone off and put away.',
          'A question does not work: report it from its page and raise your hand, without answering it.',
          'The page closed, the computer stopped: raise your hand, your answers are kept.',
          'You have to leave: ask the invigilator first.',
        ),
      ),
      section(
        'At the end',
        points(
          'Show the last page to the invigilator, then sign out.',
          'Your results will be in your account once the jury has seen them.',
        ),
      ),
    ],
  }),
};
