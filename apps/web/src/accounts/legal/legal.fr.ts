export type LegalPage = 'conditions' | 'privacy';

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Who runs this installation, and where to write about one's data. */
export interface House {
  readonly certifier: string;
  readonly contact: string | null;
}

export type LegalPages = Record<LegalPage, (house: House) => readonly Section[]>;

const toWhom = (contact: string | null) =>
  contact ?? "l'administrateur de votre centre, qui transmettra votre demande";

export const legalInFrench: LegalPages = {
  conditions: ({ certifier }) => [
    {
      title: '1. Le service',
      paragraphs: [
        `Certif sert à organiser, surveiller et passer les certifications de ${certifier}. Un compte suffit pour surveiller une session ou la rejoindre\u00a0; l'espace d'un centre s'ouvre sur invitation de ce centre.`,
      ],
    },
    {
      title: '2. Votre compte',
      paragraphs: [
        'Votre compte est personnel. Indiquez votre identité exacte, une adresse e-mail que vous êtes seul à lire, et un mot de passe que vous n’utilisez nulle part ailleurs.',
        'Déconnectez-vous des postes partagés. La page «\u00a0Mon compte\u00a0» montre où votre compte est connecté et permet d’y mettre fin.',
      ],
    },
    {
      title: '3. Le jour d’une session',
      paragraphs: [
        'Le surveillant vérifie l’identité des candidats et signale avec sincérité les incidents. Le candidat passe le test seul et sans aide.',
        'Les questions du test ne sont ni copiées ni divulguées. Une fraude peut entraîner l’annulation du résultat.',
      ],
    },
    {
      title: '4. Disponibilité et évolution',
      paragraphs: [
        'Le service peut être interrompu pour sa maintenance. Ces conditions portent une version\u00a0; celle que vous avez acceptée est enregistrée avec sa date.',
      ],
    },
  ],
  privacy: ({ certifier, contact }) => [
    {
      title: '1. Ce qui est enregistré',
      paragraphs: [
        'De votre compte\u00a0: prénom, nom, adresse e-mail ou identifiant, langue, empreinte du mot de passe (jamais le mot de passe), dates d’acceptation des conditions, connexions en cours avec le navigateur employé.',
        'D’un candidat\u00a0: l’identité et le lieu de naissance que le centre a inscrits, les aménagements prévus, les réponses au test et le résultat.',
        'Des actes sur une session\u00a0: un journal qui dit qui a fait quoi, et quand.',
      ],
    },
    {
      title: '2. À quoi cela sert',
      paragraphs: [
        `Ces données servent à donner accès au service, à organiser les sessions et à délivrer les certifications. Elles sont destinées à ${certifier}, au centre concerné et à leurs prestataires techniques, exclusivement. Aucun traceur, aucune publicité, aucune ressource chargée d’un autre site.`,
      ],
    },
    {
      title: '3. Combien de temps',
      paragraphs: [
        'Un compte est conservé cinq ans au plus après son dernier usage, puis effacé. Une connexion terminée est oubliée après un mois, un lien envoyé par e-mail après un mois, la trace d’un envoi d’e-mail après trois mois.',
        'Les données des candidats suivent la durée de conservation fixée pour leur centre.',
      ],
    },
    {
      title: '4. Vos droits',
      paragraphs: [
        `Vous pouvez demander l’accès aux données qui vous concernent, leur rectification ou leur effacement en écrivant à ${toWhom(contact)}. Vous pouvez aussi saisir la CNIL (cnil.fr).`,
        'La page «\u00a0Mon compte\u00a0» donne vos données et supprime votre compte. Ce qu’un centre a enregistré à propos d’une adresse e-mail n’est remis qu’à la personne qui a confirmé cette adresse.',
      ],
    },
    {
      title: '5. Cookies',
      paragraphs: [
        'Deux cookies tiennent votre connexion ouverte, et rien d’autre. Ils sont illisibles pour les programmes de la page et disparaissent à la déconnexion, au plus tard après une semaine sans usage.',
      ],
    },
  ],
};
