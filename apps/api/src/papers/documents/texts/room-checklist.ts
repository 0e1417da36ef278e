import { boxes, section, type DocumentInLanguages } from '../document.js';

/** Guide 4, étape 4: « S'assurer que la salle respecte les conditions matérielles ». */
export const roomChecklist: DocumentInLanguages = {
  fr: ({ address }) => ({
    title: 'Préparer la salle',
    summary: 'Pour le centre\u00a0: à cocher la veille, puis une heure avant la session.',
    fileName: 'preparation-de-la-salle',
    sections: [
      section(
        'La veille',
        boxes(
          'Un poste en état de marche par candidat, et un ou deux de secours',
          'Un navigateur à jour sur chaque poste (Firefox, Chrome, Edge ou Safari)',
          `L'adresse ${address} s'ouvre sur chaque poste`,
          'Le filtrage du réseau laisse ouvrir les sites courants\u00a0: moteurs de recherche, encyclopédies, cartes, vidéos',
          'Le réseau tient quand tous les postes ouvrent une page en même temps',
          'Un traitement de texte, un tableur et un logiciel de dessin sont installés',
          'Un fichier téléchargé peut être enregistré, puis ouvert',
          "La date et l'heure des postes sont justes, et leur veille est désactivée",
          'Les écrans sont placés de sorte que personne ne lise celui du voisin',
          'Les aménagements annoncés (temps majoré, accessibilité) sont prêts',
        ),
      ),
      section(
        'Les documents',
        boxes(
          "Feuille d'émargement imprimée",
          "PV d'incident et PV de fraude, imprimés ou ouverts sur un ordinateur",
          'Kit surveillant remis au surveillant, et à lui seul',
          "Consignes à lire, et notice pour l'élève",
        ),
      ),
      section(
        'Une heure avant',
        boxes(
          'Les postes sont allumés, et le navigateur est ouvert',
          "L'Espace Surveillant est ouvert sur un ordinateur, une tablette ou un téléphone",
          'Le numéro de session est affiché, la notice aussi',
          "Le code d'accès n'est affiché nulle part",
          'Une horloge est visible de toutes les places',
        ),
      ),
    ],
  }),
  en: ({ address }) => ({
    title: 'Preparing the room',
    summary: 'For the centre: to be ticked the day before, then an hour before the session.',
    fileName: 'room-checklist',
    sections: [
      section(
        'The day before',
        boxes(
          'A working computer for each candidate, and one or two to spare',
          'An up-to-date browser on each (Firefox, Chrome, Edge or Safari)',
          `The address ${address} opens on each of them`,
          'The filter of the network lets the usual sites open: search engines, encyclopedias, maps, videos',
          'The network holds when all computers open a page at once',
          'A word processor, a spreadsheet and a drawing program are installed',
          'A downloaded file can be saved, then opened',
          'Date and time of the computers are right, and they do not go to sleep',
          'The screens stand so that nobody reads a neighbour’s',
          'The adjustments announced (extra time, accessibility) are ready',
        ),
      ),
      section(
        'The papers',
        boxes(
          'Attendance sheet, printed',
          'Incident form and fraud report, printed or open on a computer',
          'Invigilator kit, given to the invigilator and to nobody else',
          'Instructions to read, and notice for the candidate',
        ),
      ),
      section(
        'An hour before',
        boxes(
          'The computers are on, and the browser is open',
          'The invigilator space is open on a computer, a tablet or a telephone',
          'The session number is on display, and so is the notice',
          'The access code is on display nowhere',
          'A clock can be seen from every seat',
        ),
      ),
    ],
  }),
};
