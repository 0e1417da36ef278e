import { points, section, steps, text, type DocumentInLanguages } from '../document.js';

/** The way through guide 1, in two pages. */
export const centreGuide: DocumentInLanguages = {
  fr: ({ certifier }) => ({
    title: 'Guide rapide du centre',
    summary:
      "Pour les membres d'un centre de certification\u00a0: de la création de la session aux résultats.",
    fileName: 'guide-du-centre',
    sections: [
      section(
        '1. Créer la session',
        steps(
          'Rubrique «\u00a0Sessions\u00a0», bouton «\u00a0Créer une session\u00a0».',
          "Indiquez le site, la salle, la date, l'heure locale et les surveillants. Les observations sont facultatives, et se complètent jusqu'à la finalisation.",
          "La page de la session donne son numéro, le code d'accès des candidats et le mot de passe du surveillant\u00a0; le bouton à côté de chacun le copie.",
        ),
      ),
      section(
        '2. Inscrire les candidats',
        steps(
          'Onglet «\u00a0Candidats\u00a0»\u00a0: téléchargez la liste, remplissez-la dans un tableur et enregistrez-la en .ods (.xlsx et .csv sont acceptés aussi).',
          "Importez-la. L'aperçu montre toutes les erreurs ensemble, avec leur ligne et leur colonne\u00a0; chacune s'y corrige, sans nouvel envoi. Tant qu'il en reste, personne n'est inscrit.",
          "Choisissez de remplacer la liste entière, ou d'«\u00a0Ajouter et mettre à jour\u00a0»\u00a0; l'aperçu nomme ceux qui seraient ajoutés, modifiés ou retirés. Un candidat de plus s'inscrit aussi par le formulaire.",
        ),
        points(
          "L'identité est celle de l'état civil\u00a0: nom de naissance, prénom, date, sexe et lieu de naissance.",
          "Né en France\u00a0: code Insee, ou code postal et commune. Né à l'étranger\u00a0: 99, la commune et le pays.",
          'Tarification\u00a0: gratuite, payante ou prépayée\u00a0; la dernière demande un code de prépaiement.',
          'Le destinataire des résultats est le prescripteur, et non le candidat.',
          "Un besoin d'aménagement se déclare sur la fiche du candidat\u00a0; on peut le changer jusqu'au début de son test.",
        ),
      ),
      section(
        '3. Préparer le jour',
        points(
          'Vérifiez que les candidats sont certifiables, et envoyez les convocations.',
          "Téléchargez la feuille d'émargement, le PV d'incident et le kit surveillant, et remettez-les au surveillant.",
          'Préparez la salle avec la liste de contrôle.',
        ),
      ),
      section(
        '4. Le jour de la session',
        text(
          "Le surveillant conduit la session depuis l'Espace Surveillant. Restez joignable\u00a0: un membre du centre peut corriger une identité, inscrire un candidat oublié ou renouveler le mot de passe de session.",
        ),
      ),
      section(
        '5. Finaliser',
        steps(
          "Dans les meilleurs délais, ouvrez l'onglet «\u00a0Détails\u00a0» et appuyez sur «\u00a0Finaliser la session\u00a0».",
          "Pour chaque test inachevé, choisissez la raison de l'abandon\u00a0: abandon du candidat, ou problème technique.",
          "Reportez les signalements du PV d'incident, un par un, avec leur code.",
          "Cochez s'il y a lieu les informations complémentaires, puis confirmez. La session n'est ensuite plus modifiable.",
        ),
      ),
      section(
        '6. Les résultats',
        text(
          `${certifier} traite la session et publie les résultats\u00a0: son statut passe de «\u00a0Finalisée\u00a0» à «\u00a0Résultats transmis par ${certifier}\u00a0». Les candidats les trouvent dans leur compte, les destinataires les reçoivent par e-mail.`,
        ),
      ),
      section(
        'Bon à savoir',
        points(
          '«\u00a0Créer/éditer plusieurs sessions\u00a0» lit un fichier dont chaque ligne est un candidat, avec sa session.',
          "Une session se supprime tant que personne n'a commencé son test.",
          'Un administrateur invite les membres, choisit leur rôle et retire leur accès\u00a0: rubrique «\u00a0Équipe\u00a0».',
          'Surveiller demande le numéro et le mot de passe de la session, même à un membre du centre.',
        ),
      ),
    ],
  }),
  en: ({ certifier }) => ({
    title: 'Short guide for centres',
    summary: 'For the members of a certification centre: from planning a session to its results.',
    fileName: 'centre-guide',
    sections: [
      section(
        '1. Create the session',
        steps(
          '“Sessions” in the menu, button “Create a session”.',
          'Give site, room, date, local time and invigilators. Observations are optional, and can be completed until finalisation.',
          'The page of the session shows its number, the access code for candidates and the password for the invigilator; the button beside each copies it.',
        ),
      ),
      section(
        '2. Enrol the candidates',
        steps(
          'Tab “Candidates”: download the list, fill it in a spreadsheet program and save it as .ods (.xlsx and .csv are accepted too).',
          'Import it. The preview shows all faults together, with row and column; each is corrected there, without sending the file again. While one is left, nobody is enrolled.',
          'Choose to replace the whole list, or to “Add and update”; the preview names who would be added, changed or removed. One more candidate can be enrolled by the form too.',
        ),
        points(
          'The identity is that of the civil register: birth name, first name, date, sex and place of birth.',
          'Born in France: Insee code, or postal code and commune. Born abroad: 99, the commune and the country.',
          'Billing: free, paid or prepaid; the last asks for a prepayment code.',
          'The recipient of the results is the prescriber, not the candidate.',
          'The need of an adjustment is declared on the form of the candidate, and may change until the test starts.',
        ),
      ),
      section(
        '3. Prepare the day',
        points(
          'Check that the candidates are certifiable, and send the convocations.',
          'Download the attendance sheet, the incident form and the invigilator kit, and hand them to the invigilator.',
          'Prepare the room with the checklist.',
        ),
      ),
      section(
        '4. The day of the session',
        text(
          'The invigilator runs the session from the invigilator space. Stay within reach: a member of the centre can correct an identity, enrol a forgotten candidate or renew the session password.',
        ),
      ),
      section(
        '5. Finalise',
        steps(
          'As soon as possible open the tab “Details” and press “Finalise the session”.',
          'For each unfinished test choose the reason: given up by the candidate, or a technical problem.',
          'Copy the reports of the incident form one by one, with their code.',
          'Tick the further information where it applies, then confirm. After that the session can’t be changed.',
        ),
      ),
      section(
        '6. The results',
        text(
          `${certifier} processes the session and publishes the results: its status goes from “Finalised” to “Results sent by ${certifier}”. Candidates find them in their account, recipients get them by e-mail.`,
        ),
      ),
      section(
        'Good to know',
        points(
          '“Create/edit several sessions” reads a file in which each row is a candidate, with their session.',
          'A session can be deleted while nobody has started a test.',
          'An administrator invites members, chooses their role and takes their access away: “Team” in the menu.',
          'Invigilating asks for number and password of the session, of members of the centre too.',
        ),
      ),
    ],
  }),
};
