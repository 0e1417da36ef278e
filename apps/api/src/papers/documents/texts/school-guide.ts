import { points, section, steps, text, type DocumentInLanguages } from '../document.js';

/** The way through guides 2 and 4, for schools. */
export const schoolGuide: DocumentInLanguages = {
  fr: ({ certifier }) => ({
    title: "Guide rapide de l'établissement scolaire",
    summary: 'Pour les collèges et lycées\u00a0: ce qui diffère des autres centres.',
    fileName: 'guide-de-l-etablissement',
    sections: [
      section(
        'Avant la session',
        steps(
          'Importez la liste des élèves de votre logiciel de gestion, une fois par an\u00a0; une nouvelle importation la met à jour.',
          'Vérifiez que les élèves sont certifiables\u00a0: niveau 1 dans au moins 5 compétences.',
          "Créez la session, puis, dans l'onglet «\u00a0Candidats\u00a0», ajoutez les élèves\u00a0: filtrez par classe, cochez, ajoutez.",
          'Informez-les des conditions de déroulement, et remettez les convocations contre signature.',
          "Imprimez la feuille d'émargement, où la classe remplace l'identifiant local, et le PV d'incident.",
          'Préparez la salle avec la liste de contrôle.',
        ),
        text(
          "Il n'y a ni liste à remplir, ni tarification. Un élève sans adresse e-mail reçoit un identifiant et un mot de passe à usage unique, imprimés par classe.",
          "Un établissement qui n'a pas importé ses élèves les inscrit comme les autres centres, par la liste à remplir ou par le formulaire, sans tarification.",
        ),
      ),
      section(
        'Le jour de la session',
        steps(
          'Projetez la notice et le numéro de session.',
          'Cochez les présents, et lisez les consignes.',
          "Donnez le code d'accès quand tous sont prêts.",
          'À la fin, voyez la page de fin de chacun, et faites déconnecter les élèves.',
        ),
      ),
      section(
        'Finaliser\u00a0: procédure de 2024',
        points(
          "Raison de l'abandon pour chaque test inachevé, signalements C1 à C8, informations complémentaires.",
          "Les problèmes sur une question ne passent que par l'Espace Surveillant.",
        ),
      ),
      section(
        'Finaliser\u00a0: procédure de 2020',
        steps(
          'Pour chaque candidat\u00a0: «\u00a0Écran de fin du test vu\u00a0», et les signalements C1 à C6, E1 à E7, A1 ou A2.',
          "Au besoin, joignez des documents\u00a0: PV de fraude, photo d'un écran.",
          'Au besoin, commentez la session en 500 caractères au plus.',
          'Finalisez dans les 48 heures.',
        ),
        text(
          'La page de la session dit quelle procédure elle suit\u00a0: «\u00a0Télécharger le PV\u00a0» paraît en tête pour celle de 2020.',
        ),
      ),
      section(
        'Les résultats',
        text(
          `${certifier} publie les résultats\u00a0; les élèves les trouvent dans leur compte, et l'établissement peut les lire par classe.`,
        ),
      ),
    ],
  }),
  en: ({ certifier }) => ({
    title: 'Short guide for schools',
    summary: 'For secondary schools: what differs from other centres.',
    fileName: 'school-guide',
    sections: [
      section(
        'Before the session',
        steps(
          'Import the list of pupils from your management software, once a year; a new import brings it up to date.',
          'Check that the pupils are certifiable: level 1 in at least 5 competences.',
          'Create the session; then add the pupils in the tab “Candidates”: filter by class, tick, add.',
          'Tell them the conditions of the test, and hand out the convocations against a signature.',
          'Print the attendance sheet, where the class stands in place of the local identifier, and the incident form.',
          'Prepare the room with the checklist.',
        ),
        text(
          'There is neither a list to be filled nor any billing. A pupil without an e-mail address gets a username and a one-time password, printed by class.',
          'A school that has not imported its pupils enrols them as other centres do, by the list to be filled or by the form, without billing.',
        ),
      ),
      section(
        'The day of the session',
        steps(
          'Project the notice and the session number.',
          'Tick who is present, and read the instructions.',
          'Give the access code when all are ready.',
          'At the end see the last page of each pupil, and have them sign out.',
        ),
      ),
      section(
        'Finalising: procedure of 2024',
        points(
          'The reason for each unfinished test, reports C1 to C8, further information.',
          'Problems with a question go through the invigilator space only.',
        ),
      ),
      section(
        'Finalising: procedure of 2020',
        steps(
          'For each candidate: “End screen seen”, and reports C1 to C6, E1 to E7, A1 or A2.',
          'Where needed attach documents: fraud report, photograph of a screen.',
          'Where needed comment on the session, in 500 characters at most.',
          'Finalise within 48 hours.',
        ),
        text(
          'The page of a session shows which procedure it follows: “Download the session record” stands first for that of 2020.',
        ),
      ),
      section(
        'The results',
        text(
          `${certifier} publishes the results; pupils find them in their account, and the school can read them by class.`,
        ),
      ),
    ],
  }),
};
