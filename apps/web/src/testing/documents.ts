import type { DocumentResponse } from '#dto/papers/documents/document.response.js';

export function aDocument(given: Partial<DocumentResponse> = {}): DocumentResponse {
  return {
    name: 'candidate-notice',
    title: "Notice pour l'élève",
    summary: 'Pour le candidat\u00a0: à projeter ou à distribuer.',
    fileName: 'notice-eleve.pdf',
    bytes: 37_400,
    sections: [
      {
        title: 'Rejoindre la session',
        blocks: [
          { kind: 'steps', items: ['Saisissez le numéro de session.', "Saisissez le code d'accès."] },
          { kind: 'text', items: ['Il est donné par le surveillant.'] },
        ],
      },
    ],
    ...given,
  };
}
