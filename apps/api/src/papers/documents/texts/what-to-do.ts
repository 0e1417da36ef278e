import { points, section, steps, text, type DocumentInLanguages } from '../document.js';

/** Guide 4: « Voir les attitudes à adopter en cas de problème »; codes as in the incident form. */
export const whatToDo: DocumentInLanguages = {
  fr: ({ certifier }) => ({
    title: 'Que faire en cas de problème',
    summary:
      "Pour le surveillant\u00a0: ce que l'on fait sur le moment, et ce que l'on note sur le PV d'incident.",
    fileName: 'que-faire-en-cas-de-probleme',
    sections: [
      section(
        'Un candidat abandonne, ou manque de temps',
        steps(
          "Dans l'Espace Surveillant, ouvrez le menu de sa ligne, choisissez «\u00a0Terminer le test\u00a0» et confirmez. Un test terminé ne peut plus reprendre.",
          "Notez son nom dans «\u00a0Abandon\u00a0: Manque de temps ou départ prématuré\u00a0» (PV de 2020\u00a0: code C5 faute de temps, C3 s'il est parti sans montrer la page de fin).",
          'À la finalisation, la personne qui transmet la session choisit la même raison.',
        ),
        text(
          "Rien ne s'arrête tout seul\u00a0: c'est le surveillant qui met fin au test quand le temps est écoulé. Un absent ne se signale pas.",
        ),
      ),
      section(
        'Une fraude, ou un doute',
        steps(
          'Faites cesser ce que vous avez vu, calmement, sans troubler les autres.',
          "Notez aussitôt les faits, l'heure et la question en cours\u00a0; gardez ce qui peut l'être (capture, document).",
          'Remplissez un PV de fraude par candidat et faites-le signer.',
          "Notez le code C6 sur le PV d'incident\u00a0; à la finalisation, le PV de fraude est joint à la session.",
        ),
        text(
          `Le surveillant constate, il ne juge pas\u00a0: la décision appartient au jury de ${certifier}.`,
        ),
      ),
      section(
        'Une question ne fonctionne pas',
        steps(
          'Le candidat le signale depuis la page de la question\u00a0; son test attend.',
          "L'Espace Surveillant le montre. Allez voir l'écran avant de choisir «\u00a0Gérer le signalement\u00a0».",
          'Le problème est réel\u00a0: validez en choisissant sa nature, la question est remplacée. Sinon, refusez\u00a0: la même question revient.',
        ),
        text(
          "Ne le notez pas sur le PV de 2024\u00a0: l'Espace Surveillant le transmet. Sur celui de 2020, notez le code E1 à E7 et le numéro de la question.",
        ),
      ),
      section(
        "La connexion ou l'ordinateur s'arrête",
        steps(
          'Le candidat reste à sa place. Si le poste ne repart pas, donnez-lui un poste de secours.',
          "Dans l'Espace Surveillant, choisissez «\u00a0Autoriser la reprise du test\u00a0» sur sa ligne, et confirmez.",
          "Il se reconnecte, saisit de nouveau le numéro, son identité et le code d'accès, et reprend où il en était.",
          "Il a pu finir\u00a0: code C7 (A1 en 2020). Il n'a pas pu finir\u00a0: «\u00a0Problème technique\u00a0».",
        ),
        text(
          "Vous avez accordé du temps à cause d'un incident\u00a0: cochez la case prévue au bas du PV. Si c'est vous qui êtes déconnecté, les tests continuent\u00a0; reconnectez-vous.",
        ),
      ),
      section(
        'Le navigateur se ferme',
        points(
          'La page a seulement été rechargée\u00a0: le test continue, sans autorisation.',
          'La fenêtre a été fermée\u00a0: autorisez la reprise, comme ci-dessus. Chaque autorisation sert une fois.',
          "C'était par erreur\u00a0: code C8. En 2020, il n'est pas nécessaire de l'indiquer.",
        ),
      ),
      section(
        "Une erreur dans l'identité",
        points(
          "Avant que le candidat rejoigne la session\u00a0: un membre du centre corrige la ligne dans l'onglet «\u00a0Candidats\u00a0», et le candidat saisit l'identité corrigée.",
          "Ensuite\u00a0: laissez-le passer le test, et notez le code C1 avec l'information correcte, par exemple «\u00a0né le 06/07/1999\u00a0».",
          "La personne n'est pas sur la liste\u00a0: un membre du centre peut l'inscrire, tant que la session n'est pas finalisée.",
          "Ce n'est pas la personne inscrite\u00a0: elle ne passe pas le test. Faites un PV de fraude.",
        ),
      ),
      section(
        'Et aussi',
        points(
          'Retard, ou sortie accompagnée\u00a0: laissez entrer, et notez le code C8 (rien en 2020).',
          'Signature oubliée ou sur la mauvaise ligne\u00a0: code C4.',
          'Temps majoré à ajouter ou à changer\u00a0: accordez-le, et notez le code C2 avec le pourcentage.',
        ),
      ),
    ],
  }),
  en: ({ certifier }) => ({
    title: 'What to do in case of trouble',
    summary: 'For the invigilator: what one does at once, and what one notes on the incident form.',
    fileName: 'what-to-do',
    sections: [
      section(
        'A candidate gives up, or runs out of time',
        steps(
          'In the invigilator space open the menu of the line, choose “End the test” and confirm. A test that was ended can’t be resumed.',
          'Note the name under “Abandoned: lack of time or left early” (form of 2020: code C5 for want of time, C3 for somebody who left without showing the last page).',
          'When the session is finalised, the same reason is chosen.',
        ),
        text(
          'Nothing stops by itself: the invigilator ends a test when its time is over. Somebody absent is not reported.',
        ),
      ),
      section(
        'Fraud, or a suspicion of it',
        steps(
          'Put an end to what you saw, calmly, without disturbing the others.',
          'Note at once the facts, the time and the question; keep what can be kept (screenshot, document).',
          'Fill one fraud report for each candidate, and have it signed.',
          'Note code C6 on the incident form; when the session is finalised, the fraud report is attached to it.',
        ),
        text(`The invigilator observes and does not judge: the jury of ${certifier} decides.`),
      ),
      section(
        'A question does not work',
        steps(
          'The candidate reports it from the page of the question; the test waits.',
          'The invigilator space shows it. Go and look at the screen before you choose “Handle the alert”.',
          'The problem is real: accept it and say of which kind it is, the question is replaced. Otherwise refuse it: the same question comes back.',
        ),
        text(
          'Do not note it on the form of 2024: the invigilator space passes it on. On that of 2020 note the code, E1 to E7, and the number of the question.',
        ),
      ),
      section(
        'The connection or the computer stops',
        steps(
          'The candidate stays seated. If the computer does not come back, give a spare one.',
          'In the invigilator space choose “Authorise the resume” on the line, and confirm.',
          'The candidate signs in, types the number, the identity and the access code again, and goes on.',
          'The test could be finished: code C7 (A1 in 2020). It could not: “Technical problem”.',
        ),
        text(
          'You gave extra time because of an incident: tick the box at the foot of the form. If it is you who lost the connection, the tests go on; sign in again.',
        ),
      ),
      section(
        'The browser closes',
        points(
          'The page was only reloaded: the test goes on without authorisation.',
          'The window was closed: authorise the resume, as above. Each authorisation serves once.',
          'It was a mistake: code C8. In 2020 there is no need to report it.',
        ),
      ),
      section(
        'A wrong identity',
        points(
          'Before the candidate joins the session: a member of the centre corrects the line in the tab “Candidates”, and the candidate types the corrected identity.',
          'Afterwards: let the test go on, and note code C1 with the right information, for example “born on 06/07/1999”.',
          'The person is not on the list: a member of the centre may enrol them until the session is finalised.',
          'It is not the person who is enrolled: they do not sit the test. Write a fraud report.',
        ),
      ),
      section(
        'And also',
        points(
          'Coming late, or leaving for a while accompanied: let them in, and note code C8 (nothing in 2020).',
          'Signature forgotten or on the wrong line: code C4.',
          'Extra time to be added or changed: give it, and note code C2 with the percentage.',
        ),
      ),
    ],
  }),
};
