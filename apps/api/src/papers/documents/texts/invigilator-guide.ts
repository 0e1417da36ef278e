import { points, section, steps, text, type DocumentInLanguages } from '../document.js';

/** The way through guides 3 and 5. */
export const invigilatorGuide: DocumentInLanguages = {
  fr: ({ address }) => ({
    title: 'Guide rapide du surveillant',
    summary: "Pour le surveillant\u00a0: l'Espace Surveillant, de l'ouverture à la fin de la session.",
    fileName: 'guide-du-surveillant',
    sections: [
      section(
        'Il vous faut',
        points(
          'un compte, même sans être membre du centre\u00a0;',
          "le kit surveillant\u00a0: numéro de session, mot de passe de session, code d'accès\u00a0;",
          'un ordinateur, une tablette ou un téléphone.',
        ),
      ),
      section(
        'Ouvrir la session',
        steps(
          `Connectez-vous sur ${address}. Sans centre, vous arrivez à «\u00a0Surveiller une session\u00a0»\u00a0; sinon, choisissez «\u00a0Espace surveillant\u00a0» dans le menu.`,
          "Saisissez le numéro de la session et son mot de passe, de la forme C-12345. Ce mot de passe ne se donne à personne d'autre.",
          "Faites signer la feuille d'émargement, vérifiez les identités et cochez les présents.",
          'Lisez les consignes.',
          "Donnez le numéro de session, puis le code d'accès quand tous sont prêts.",
        ),
        text('Une présence non cochée empêche de commencer\u00a0; le candidat le lit sur son écran.'),
      ),
      section(
        'Pendant le test',
        points(
          'Chaque ligne montre où en est le candidat\u00a0: en cours, terminé, problème signalé. La page se met à jour seule.',
          'Un candidat doit reprendre\u00a0: menu de sa ligne, «\u00a0Autoriser la reprise du test\u00a0».',
          "Une question ne fonctionne pas\u00a0: «\u00a0Gérer le signalement\u00a0», après être allé voir l'écran.",
          'Plusieurs surveillants peuvent suivre la même session. Vous déconnecter ne change rien pour les candidats.',
        ),
      ),
      section(
        'À la fin',
        points(
          'Un test terminé à temps ne demande rien.',
          'Le temps est écoulé, ou le candidat est parti\u00a0: menu de sa ligne, «\u00a0Terminer le test\u00a0». Il ne pourra plus reprendre.',
          'Voyez la page de fin de chacun, puis faites déconnecter les candidats.',
          "Remettez la feuille d'émargement et le PV d'incident à la personne qui finalise.",
        ),
      ),
    ],
  }),
  en: ({ address }) => ({
    title: 'Short guide for invigilators',
    summary: 'For the invigilator: the invigilator space, from the opening of the session to its end.',
    fileName: 'invigilator-guide',
    sections: [
      section(
        'You need',
        points(
          'an account, even without being a member of the centre;',
          'the invigilator kit: session number, session password, access code;',
          'a computer, a tablet or a telephone.',
        ),
      ),
      section(
        'Opening the session',
        steps(
          `Sign in at ${address}. Without a centre you arrive at “Invigilate a session”; otherwise choose “Invigilation” in the menu.`,
          'Type the number of the session and its password, of the form C-12345. The password is given to nobody else.',
          'Have the attendance sheet signed, check the identities and tick who is present.',
          'Read the instructions.',
          'Give the session number, then the access code when all are ready.',
        ),
        text('A presence that is not ticked prevents the start; the candidate reads so on the screen.'),
      ),
      section(
        'During the test',
        points(
          'Each line shows where the candidate stands: in progress, completed, problem reported. The page keeps itself up to date.',
          'A candidate has to resume: menu of the line, “Authorise the resume”.',
          'A question does not work: “Handle the alert”, after having gone to see the screen.',
          'Several invigilators may follow the same session. Signing out changes nothing for the candidates.',
        ),
      ),
      section(
        'At the end',
        points(
          'A test completed in time asks for nothing.',
          'The time is over, or the candidate has left: menu of the line, “End the test”. It can’t be resumed.',
          'See the last page of each, then have the candidates sign out.',
          'Hand the attendance sheet and the incident form to whoever finalises.',
        ),
      ),
    ],
  }),
};
