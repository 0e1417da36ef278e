import { boxes, points, section, text, type DocumentInLanguages } from '../document.js';

/** Guide 1, page 41: the help that finalisation offers when somebody was there and could not join. */
export const joiningProblems: DocumentInLanguages = {
  fr: ({ address }) => ({
    title: 'Aide\u00a0: un candidat ne peut pas rejoindre la session',
    summary: 'Pour le surveillant et le centre\u00a0: les causes, de la plus fréquente à la plus rare.',
    fileName: 'aide-rejoindre-la-session',
    sections: [
      section(
        'Aucun candidat ne correspond',
        points(
          'Le numéro de session est-il celui du jour\u00a0? Il se lit en haut du kit surveillant\u00a0; il ne comporte que des chiffres.',
          "Le nom saisi est-il le nom de naissance\u00a0? Le nom d'usage ne convient pas.",
          "Nom, prénom et date de naissance sont-ils ceux de la feuille d'émargement\u00a0? Les accents, les majuscules, les espaces et les traits d'union ne comptent pas, les lettres si\u00a0; le jour vient avant le mois.",
          "La feuille d'émargement est fausse\u00a0: un membre du centre corrige le candidat dans l'onglet «\u00a0Candidats\u00a0». C'est possible tant qu'il n'a pas rejoint la session.",
          "La personne n'y est pas\u00a0: un membre du centre l'inscrit, tant que la session n'est pas finalisée.",
        ),
      ),
      section(
        'Le compte',
        points(
          'Mot de passe oublié\u00a0: la page de connexion envoie un lien par e-mail. Un élève inscrit par son établissement demande à celui-ci un mot de passe à usage unique.',
          "Compte bloqué après trop d'essais\u00a0: attendre le temps indiqué, puis réessayer avec soin.",
          'Le candidat a déjà rejoint la session avec un autre compte\u00a0: il doit se reconnecter avec celui-là.',
          'Un élève rejoint la session avec le compte lié à sa fiche, et avec aucun autre.',
        ),
      ),
      section(
        "Le candidat n'est pas certifiable",
        text(
          "Il faut le niveau 1 dans au moins 5 compétences. Le jour même, il ne peut pas passer le test\u00a0: inscrivez-le à une autre session quand il aura progressé. C'est à vérifier avant d'envoyer les convocations.",
        ),
      ),
      section(
        "«\u00a0Votre surveillant n'a pas confirmé votre présence\u00a0»",
        text(
          "Le surveillant coche le candidat dans l'Espace Surveillant\u00a0; le candidat appuie de nouveau sur «\u00a0Commencer mon test\u00a0».",
        ),
      ),
      section(
        "Le code d'accès est refusé",
        points(
          "Il compte quatre lettres, puis deux chiffres. Il n'y a ni O, ni I, ni zéro, ni un.",
          "Ce n'est pas le mot de passe de session, qui commence par C- et ne sert qu'au surveillant.",
        ),
      ),
      section(
        'Le candidat avait commencé et ne peut pas reprendre',
        text(
          'Le surveillant choisit «\u00a0Autoriser la reprise du test\u00a0»\u00a0; le candidat saisit de nouveau le numéro, son identité et le code. Un test terminé ne reprend pas.',
        ),
      ),
      section(
        "La page ne s'ouvre pas",
        points(
          `Essayez ${address} sur un autre poste, puis depuis un téléphone hors du réseau de l'établissement\u00a0: s'il s'ouvre là, c'est le réseau qui le bloque.`,
          'Mettez le navigateur à jour, ou prenez-en un autre.',
          "Vérifiez la date et l'heure du poste\u00a0: fausses, elles empêchent toute connexion sûre.",
        ),
      ),
      section(
        'Avant la prochaine session',
        boxes(
          "Faire se connecter chaque candidat une fois, à l'avance",
          'Faire vérifier les identités par les candidats avant le jour de la session',
          'Ouvrir la page sur tous les postes à la fois',
          'Prévoir un poste de secours',
        ),
        text(
          "Les candidats qui étaient là et n'ont pas pu rejoindre la session s'indiquent à la finalisation, par la case prévue\u00a0; ils peuvent être inscrits à une autre session.",
        ),
      ),
    ],
  }),
  en: ({ address }) => ({
    title: 'Help: a candidate can’t join the session',
    summary: 'For the invigilator and the centre: the causes, the most frequent first.',
    fileName: 'help-joining-the-session',
    sections: [
      section(
        'No candidate matches',
        points(
          'Is it the number of today’s session? It stands at the top of the invigilator kit, and has digits only.',
          'Is the name typed the birth name? A married or usual name does not do.',
          'Are last name, first name and date of birth those of the attendance sheet? Accents, capitals, spaces and hyphens do not count, letters do; the day comes before the month.',
          'The attendance sheet is wrong: a member of the centre corrects the candidate in the tab “Candidates”, which is possible until the candidate has joined the session.',
          'The person is not on it: a member of the centre enrols them, until the session is finalised.',
        ),
      ),
      section(
        'The account',
        points(
          'Password forgotten: the sign-in page sends a link by e-mail. A pupil enrolled by a school asks the school for a one-time password.',
          'Account blocked after too many tries: wait as long as it says, then try again with care.',
          'The candidate joined the session with another account before: that one has to be used.',
          'A pupil joins with the account that is tied to the pupil’s record, and with no other.',
        ),
      ),
      section(
        'The candidate is not certifiable',
        text(
          'Level 1 in at least 5 competences is needed. On the day itself the test can’t be sat: enrol the candidate in another session later. It is to be checked before the convocations are sent.',
        ),
      ),
      section(
        '“Your invigilator has not confirmed that you are present”',
        text(
          'The invigilator ticks the candidate in the invigilator space; the candidate presses “Start my test” again.',
        ),
      ),
      section(
        'The access code is refused',
        points(
          'It has four letters, then two digits. There is no O, no I, no zero and no one in it.',
          'It is not the session password, which begins with C- and is for the invigilator alone.',
        ),
      ),
      section(
        'The candidate had started and can’t resume',
        text(
          'The invigilator chooses “Authorise the resume”; the candidate types the number, the identity and the code again. A test that was ended can’t be resumed.',
        ),
      ),
      section(
        'The page does not open',
        points(
          `Try ${address} on another computer, then on a telephone outside the network of the establishment: if it opens there, the network blocks it.`,
          'Update the browser, or take another one.',
          'Check date and time of the computer: wrong, they prevent every secure connection.',
        ),
      ),
      section(
        'Before the next session',
        boxes(
          'Have every candidate sign in once, in advance',
          'Have the candidates check their identity before the day of the session',
          'Open the page on all computers at once',
          'Have a spare computer ready',
        ),
        text(
          'Candidates who were there and could not join the session are declared when it is finalised, by the box for it; they can be enrolled in another session.',
        ),
      ),
    ],
  }),
};
