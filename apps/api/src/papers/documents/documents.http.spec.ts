import type { DocumentsResponse } from '#dto/papers/documents/document.response.js';
import { readPdf } from '../../platform/pdf/testing/read-pdf.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
/** Member of no centre: an invigilator, for instance. */
let somebody: ApiClient;

beforeAll(async () => {
  api = await startApi({
    CERTIFIER_NAME: 'Certificateur',
    PUBLIC_URL: 'https://certif.test',
    SUPPORT_EMAIL: 'aide@certif.test',
  });
  somebody = await api.signedIn(await anAccount().save(api.database));
});
afterAll(() => api.close());

describe('GET /documents', () => {
  it('asks who it is', async () => {
    expect((await api.anonymous.get('/documents')).status).toBe(401);
  });

  it('tells every document to whoever is signed in, with the size of its PDF', async () => {
    const { status, body } = await somebody.get<DocumentsResponse>('/documents');
    expect(status).toBe(200);
    expect(body.items.map(({ title }) => title)).toEqual([
      'Préparer la salle',
      'Consignes à lire aux candidats',
      "Notice pour l'élève",
      'Que faire en cas de problème',
      'Conditions de déroulement',
      'Aide\u00a0: un candidat ne peut pas rejoindre la session',
      'Guide rapide du centre',
      "Guide rapide de l'établissement scolaire",
      'Guide rapide du surveillant',
    ]);
    for (const { name, bytes } of body.items) {
      const { raw } = await somebody.get(`/documents/${name}.pdf`);
      expect({ name, bytes }).toEqual({ name, bytes: raw.length });
    }
    expect(JSON.stringify(body)).toContain('Résultats transmis par Certificateur');
  });

  it('speaks English when asked to, and no other language', async () => {
    const { body } = await somebody.get<DocumentsResponse>('/documents?locale=en');
    expect(body.items[1]).toMatchObject({
      title: 'Instructions to read to the candidates',
      fileName: 'instructions-to-read.pdf',
    });
    expect(await somebody.get('/documents?locale=de')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/locale' }] },
    });
  });
});

describe('GET /documents/:name.pdf', () => {
  it('asks who it is, and knows no other name', async () => {
    expect((await api.anonymous.get('/documents/instructions.pdf')).status).toBe(401);
    for (const name of ['secrets.pdf', '__proto__.pdf', '..%2Fme.pdf', 'instructions.doc']) {
      expect((await somebody.get(`/documents/${name}`)).status).toBe(404);
    }
    expect(await somebody.get('/documents/instructions.pdf?locale=de')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/locale' }] },
    });
  });

  it('is the text of the page as a PDF, titled, tagged, in its language, with the address of the support', async () => {
    const answer = await somebody.get('/documents/candidate-notice.pdf');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="notice-eleve.pdf"',
    });
    const { pages, roles, ...about } = await readPdf(answer.raw);
    expect(about).toMatchObject({
      title: "Notice pour l'élève",
      language: 'fr',
      tagged: true,
      boxes: 0,
      cut: 0,
    });
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI']));
    const words = pages.join(' ').replace(/\s+/g, ' ');
    expect(words).toContain('Connectez-vous à votre compte sur https://certif.test,');
    expect(words).toContain('Des questions ? aide@certif.test');
  });
});
