export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const termsInFrench = (certifier: string): readonly Section[] => [
  {
    title: '1. À quoi sert Certif',
    paragraphs: [
      `Certif est l'espace de travail des centres de certification. Il sert à planifier les sessions, à y inscrire les candidats, à éditer les documents du jour, à conduire la surveillance et à transmettre les informations de la session à ${certifier}.`,
      "Les sessions que vous y créez sont réelles\u00a0: un numéro, un code d'accès et un mot de passe sont produits pour chacune d'elles, et les candidats inscrits sont de vraies personnes.",
    ],
  },
  {
    title: "2. Qui peut l'utiliser",
    paragraphs: [
      "L'accès est réservé aux membres qu'un centre a invités. Votre compte est personnel\u00a0: ne partagez ni votre mot de passe, ni un poste sur lequel vous êtes resté connecté.",
      "Les administrateurs du centre invitent les membres, choisissent leur rôle et retirent l'accès de ceux qui quittent la structure.",
    ],
  },
  {
    title: "3. Ce que le centre s'engage à faire",
    paragraphs: [
      "Le centre inscrit les candidats sous leur identité exacte, vérifie cette identité le jour de la session, fait surveiller toute l'épreuve et signale avec sincérité les incidents survenus.",
      "Le code d'accès n'est communiqué aux candidats qu'une fois tous installés. Le mot de passe de la session n'est remis qu'au surveillant.",
      'La session est finalisée dans les meilleurs délais, afin que les résultats puissent être publiés.',
    ],
  },
  {
    title: '4. Données des candidats',
    paragraphs: [
      "Le centre est responsable des données qu'il saisit ou importe\u00a0: identité, naissance, adresses électroniques, besoins d'aménagement. Il n'enregistre que ce qui est nécessaire à la certification et en informe les candidats.",
      "Un besoin d'aménagement touche à la santé\u00a0: il ne s'indique que par la case prévue, jamais dans les observations.",
      "Chaque candidat peut demander l'accès à ses données, leur rectification ou leur effacement\u00a0; le centre transmet sa demande sans attendre.",
    ],
  },
  {
    title: '5. Documents et fichiers',
    paragraphs: [
      "Les feuilles d'émargement, procès-verbaux et listes téléchargés contiennent des données personnelles. Ils se conservent en lieu sûr, le temps prévu par le centre, puis se détruisent.",
    ],
  },
  {
    title: '6. Fraude et mauvais usage',
    paragraphs: [
      `Une inscription fictive, une surveillance absente ou la divulgation de questions peuvent entraîner l'annulation de résultats et la fermeture de l'espace du centre par ${certifier}.`,
      'Les actes effectués sur une session sont inscrits dans son journal, avec leur auteur et leur date.',
    ],
  },
  {
    title: '7. Disponibilité et évolution',
    paragraphs: [
      "Certif peut être interrompu pour sa maintenance. Prévoyez l'édition des documents de la session avant le jour de l'épreuve.",
      'Si ces conditions changent, la nouvelle version vous est présentée ici avant que vous ne poursuiviez.',
    ],
  },
];
