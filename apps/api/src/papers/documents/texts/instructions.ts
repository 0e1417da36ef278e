import { aloud, section, steps, text, type DocumentInLanguages } from '../document.js';

/** Guide 4: « Lire aux élèves les consignes. » */
export const instructions: DocumentInLanguages = {
  fr: () => ({
    title: 'Consignes à lire aux candidats',
    summary:
      "Pour le surveillant\u00a0: à lire à voix haute quand tous sont installés, avant de donner le code d'accès.",
    fileName: 'consignes-a-lire',
    sections: [
      section(
        'Avant de lire',
        text(
          "Chaque candidat est assis devant son poste et a signé la feuille d'émargement\u00a0; sa présence est cochée dans l'Espace Surveillant. Le numéro de session est affiché. Le code d'accès ne l'est pas encore.",
        ),
      ),
      section(
        'À lire',
        aloud(
          "Bonjour. Vous allez passer un test de certification\u00a0: 32 questions au plus, en 1 heure 45. Si vous avez droit à un temps majoré, il s'ajoute à cette durée.",
          "Le test est personnel. Vous ne parlez à personne, vous n'écrivez à personne, et personne ne vous aide.",
          "Téléphones, montres connectées et écouteurs sont éteints et rangés jusqu'à la fin.",
          "Quand une question le demande, vous pouvez chercher sur Internet ou utiliser un logiciel de l'ordinateur. Quand elle vous demande de rester sur sa page, restez-y.",
          'Ne photographiez, ne copiez et ne racontez aucune question, ni maintenant, ni après.',
          'Si une question ne fonctionne pas, ne répondez pas au hasard\u00a0: signalez-le depuis la page de la question, puis levez la main. Votre test attend pendant que je regarde.',
          "Si votre navigateur se ferme ou si l'ordinateur s'arrête, levez la main. Vos réponses sont gardées, et vous reprendrez où vous en étiez.",
          "Personne ne sort sans mon accord. Quand vous avez terminé, laissez la page de fin affichée jusqu'à ce que je l'aie vue, puis déconnectez-vous.",
          "Une fraude est consignée dans un procès-verbal, et c'est le jury qui en décide.",
          'Avez-vous des questions\u00a0?',
        ),
      ),
      section(
        'Pour commencer',
        text("Toujours à voix haute, une étape après l'autre\u00a0:"),
        steps(
          'Connectez-vous à votre compte, puis ouvrez «\u00a0Rejoindre une session\u00a0».',
          "Saisissez le numéro de session, votre nom de naissance, votre prénom et votre date de naissance, écrits comme sur la feuille d'émargement.",
          "Voici le code d'accès. Saisissez-le, puis commencez votre test.",
        ),
      ),
    ],
  }),
  en: () => ({
    title: 'Instructions to read to the candidates',
    summary: 'For the invigilator: read aloud when all are seated, before the access code is given.',
    fileName: 'instructions-to-read',
    sections: [
      section(
        'Before reading',
        text(
          'Each candidate sits at a computer and has signed the attendance sheet; the presence is ticked in the invigilator space. The session number is on display. The access code is not, yet.',
        ),
      ),
      section(
        'To be read',
        aloud(
          'Good morning. You are about to sit a certification test: 32 questions at most, in 1 hour 45 minutes. If you are entitled to extra time, it is added.',
          'The test is your own. You speak to nobody, you write to nobody, and nobody helps you.',
          'Telephones, smart watches and earphones are off and put away until the end.',
          'Where a question asks for it, you may search the internet or use software on the computer. Where it asks you to stay on its page, stay there.',
          'Do not photograph, copy or tell any question, now or later.',
          'If a question does not work, do not guess: report it from the page of the question, then raise your hand. Your test waits while I look.',
          'If your browser closes or the computer stops, raise your hand. Your answers are kept, and you will go on where you were.',
          'Nobody leaves without my consent. When you have finished, leave the last page open until I have seen it, then sign out.',
          'Fraud goes into a report, and the jury decides about it.',
          'Do you have any questions?',
        ),
      ),
      section(
        'To begin',
        text('Still aloud, one step after the other:'),
        steps(
          'Sign in to your account, then open “Join a session”.',
          'Type the session number, your birth name, your first name and your date of birth, as they are written on the attendance sheet.',
          'Here is the access code. Type it, then start your test.',
        ),
      ),
    ],
  }),
};
