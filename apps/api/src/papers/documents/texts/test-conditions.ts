import { points, section, text, type DocumentInLanguages } from '../document.js';

/** Guide 4, étape 2: « Informer des conditions de déroulement de la certification ». */
export const testConditions: DocumentInLanguages = {
  fr: ({ certifier }) => ({
    title: 'Conditions de déroulement',
    summary: 'Pour les candidats et le centre\u00a0: qui peut se présenter, et comment le test se passe.',
    fileName: 'conditions-de-deroulement',
    sections: [
      section(
        'Pour se présenter',
        points(
          'Être inscrit à la session, sous son identité exacte.',
          'Avoir un compte, et être certifiable\u00a0: au niveau 1 dans au moins 5 compétences.',
          "Venir avec sa convocation et de quoi prouver son identité, à l'heure indiquée.",
        ),
      ),
      section(
        'Le test',
        points(
          '32 questions au plus, en 1 heure 45.',
          "Le temps majoré, prévu à l'inscription, s'ajoute\u00a0: avec 33\u00a0%, le test dure 2 heures 20.",
          "Un besoin d'accessibilité se déclare à l'inscription\u00a0: les questions sont alors accessibles.",
          'Chaque réponse est enregistrée aussitôt donnée.',
          "À la fin du temps, c'est le surveillant qui met fin au test.",
        ),
      ),
      section(
        'Dans la salle',
        points(
          'Un surveillant est présent du début à la fin\u00a0; il coche les présents, sans quoi le test ne commence pas.',
          'Chacun a son poste, et personne ne voit celui du voisin.',
          "Pas de téléphone, pas de montre connectée, pas d'échange, pas d'aide.",
          'On peut consulter Internet et les logiciels du poste quand la question le demande.',
          "On ne sort qu'avec l'accord du surveillant.",
        ),
      ),
      section(
        'Après le test',
        points(
          `Le centre finalise la session\u00a0; ${certifier} la traite et publie les résultats.`,
          'Le candidat trouve son résultat dans son compte. Si une adresse de destinataire a été indiquée à son inscription, ce destinataire le reçoit en même temps.',
          'Un test inachevé, un incident ou une fraude signalée est examiné par le jury.',
        ),
      ),
      section(
        'Données personnelles',
        text(
          `L'identité du candidat, son numéro de certification et ce que le surveillant a noté sont transmis à ${certifier} pour le jury et le certificat, et les résultats à l'organisme qui a prescrit la certification. Chacun peut demander à voir et à faire rectifier ce qui le concerne.`,
        ),
      ),
    ],
  }),
  en: ({ certifier }) => ({
    title: 'Conditions of the test',
    summary: 'For candidates and the centre: who may sit the test, and how it goes.',
    fileName: 'conditions-of-the-test',
    sections: [
      section(
        'To sit the test',
        points(
          'Be enrolled in the session, under one’s exact identity.',
          'Have an account, and be certifiable: at level 1 in at least 5 competences.',
          'Come with one’s convocation and a proof of who one is, at the time given.',
        ),
      ),
      section(
        'The test',
        points(
          '32 questions at most, in 1 hour 45 minutes.',
          'Extra time, foreseen at enrolment, is added: with 33% the test takes 2 hours 20 minutes.',
          'A need of accessibility is declared at enrolment: the questions are then accessible.',
          'Each answer is saved as soon as it is given.',
          'When the time is over, the invigilator ends the test.',
        ),
      ),
      section(
        'In the room',
        points(
          'An invigilator is there from beginning to end, and ticks who is present; without that no test begins.',
          'Each has a computer, and nobody sees a neighbour’s.',
          'No telephone, no smart watch, no exchange, no help.',
          'The internet and the software of the computer may be used where the question asks for it.',
          'Nobody leaves without the invigilator’s consent.',
        ),
      ),
      section(
        'After the test',
        points(
          `The centre finalises the session; ${certifier} processes it and publishes the results.`,
          'Candidates find their result in their account. If the address of a recipient was given at enrolment, that recipient gets it at the same time.',
          'A test that was not finished, an incident or a fraud that was reported is looked at by the jury.',
        ),
      ),
      section(
        'Personal data',
        text(
          `The identity of the candidate, the certification number and what the invigilator noted are passed on to ${certifier} for the jury and the certificate, and the results to the organisation that prescribed the certification. Everybody may ask to see and to have corrected what is about them.`,
        ),
      ),
    ],
  }),
};
