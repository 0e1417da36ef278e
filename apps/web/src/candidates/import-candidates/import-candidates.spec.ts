import { HttpEventType } from '@angular/common/http';
import { signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CellProblem } from '#dto/candidates/import-candidates.js';
import type { StagedImportResponse, StagedRowResponse } from '#dto/candidates/staged-import.response.js';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, cutOff, refuse, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { render, surround } from '../../testing/render';
import { wordsOf } from '../../testing/screen';
import { SESSION, aSession, pageOf } from '../../testing/sessions';
import { CandidatesStore } from '../candidates.store';
import { ImportCandidates } from './import-candidates';

const path = `/sessions/${SESSION}/candidates/imports`;
const IMPORT = '0198c0de-0000-7000-8000-000000009001';
const one = `${path}/${IMPORT}`;
const list = new File(['x'], 'liste-candidats.ods');
const none = { rows: 0, added: 0, changed: 0, unchanged: 0, skipped: 0, faulty: 0, removed: 0, problems: 0 };
const BIRTHDATE = '* Date de naissance (format : jj/mm/aaaa)';

const problem = (given: Partial<CellProblem> = {}): CellProblem => ({
  row: 16,
  column: BIRTHDATE,
  code: 'CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR',
  value: '04/07/01',
  suggestion: '04/07/2001',
  blocking: true,
  ...given,
});
const row = (given: Partial<StagedRowResponse> = {}): StagedRowResponse => ({
  row: 16,
  status: 'faulty',
  cells: { lastName: 'DELARUE', firstName: 'Sophie', birthdate: '04/07/01' },
  problems: [problem()],
  before: {},
  reason: null,
  ...given,
});
const staged = (given: Partial<StagedImportResponse> = {}): StagedImportResponse => ({
  importId: IMPORT,
  fileName: 'liste-candidats.ods',
  state: 'ready',
  progress: 100,
  expiresAt: '2027-12-27T14:00:00Z',
  basis: '1.abc',
  columns: [
    { key: 'lastName', header: '* Nom de naissance' },
    { key: 'firstName', header: '* Prénom' },
    { key: 'birthdate', header: BIRTHDATE },
    { key: 'extraTimePercentage', header: 'Temps majoré ?' },
  ],
  counts: { ...none, rows: 3, added: 3 },
  removed: [],
  skipped: [],
  problems: [],
  rows: pageOf([]),
  ...given,
});
const faulty = (rows = [row()]) =>
  staged({
    counts: { ...none, rows: 3, added: 2, faulty: rows.length, problems: rows.length },
    problems: rows.flatMap(({ problems }) => problems),
    rows: pageOf(rows),
  });

describe('importing the list of candidates', () => {
  let http: HttpTestingController;
  const reload = jest.fn();
  const saved: string[] = [];

  const open = async ({ withBilling = true } = {}) => {
    reload.mockReset();
    const inView = { session: signal(aSession()), reload };
    http = await surround({
      person: aPerson(),
      providers: [CandidatesStore, { provide: SessionInView, useValue: inView }],
    });
    const screen = await render(ImportCandidates, { withBilling, offered: ['CLEA'] });
    http
      .match(() => true)
      .forEach((call) =>
        call.flush(
          call.request.url.endsWith('/about')
            ? { certifierName: 'Pix', supportEmail: null, demo: false }
            : pageOf([]),
        ),
      );
    await screen.settle();
    return screen;
  };
  const sent = async (preview: StagedImportResponse) => {
    const screen = await open();
    await screen.choose([list]);
    answer(http, path, { importId: IMPORT });
    await screen.settle();
    answer(http, one, preview);
    await screen.settle();
    return screen;
  };
  const toasts = () => TestBed.inject(Toasts).all();

  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = () => 'blob:list';
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (this.href.startsWith('blob:')) saved.push(this.download);
      else this.dispatchEvent(new MouseEvent('click', { cancelable: true, bubbles: true }));
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('offers the template, in the words of the guide', async () => {
    const screen = await open();
    expect(screen.heading('Télécharger le modèle de liste des candidats')).toBeTruthy();
    const link = screen.link('Télécharger (.ods)');
    expect(link.getAttribute('href')).toBe(`/api/sessions/${SESSION}/candidates/spreadsheet?locale=fr`);
    link.click();
    await screen.settle();
    answerFile(`/sessions/${SESSION}/candidates/spreadsheet`);
    await screen.settle();
    expect(saved).toEqual(['liste-candidats-session-332004.ods']);
  });

  it('warns that it replaces the list, and tells the expected columns', async () => {
    const screen = await open();
    expect(screen.text).toContain('Attention, tout nouvel import efface la liste des candidats existante.');
    expect(screen.all('.columns li')).toHaveLength(15);
  });

  it('tells no columns of the fee where there is none', async () => {
    const screen = await open({ withBilling: false });
    expect(screen.all('.columns li')).toHaveLength(13);
  });

  it('shows how far the file is, sent and read, and cancels at either stage', async () => {
    const screen = await open();
    await screen.choose([list]);
    const call = waiting(http, path);
    call.event({ type: HttpEventType.UploadProgress, loaded: 42, total: 100 });
    await screen.settle();
    expect(screen.text).toContain('liste-candidats.ods Envoi : 42 %');
    expect(screen.button('Import en cours…').getAttribute('aria-disabled')).toBe('true');
    await screen.press('Annuler');
    expect(call.cancelled).toBe(true);
    expect(screen.button('Importer (.ods)')).toBeTruthy();

    await screen.choose([list]);
    const again = waiting(http, path);
    again.event({ type: HttpEventType.UploadProgress, loaded: 100, total: 100 });
    again.flush({ importId: IMPORT });
    await screen.settle();
    answer(http, one, staged({ state: 'reading', progress: 40 }));
    await screen.settle();
    expect(screen.text).toContain('Vérification de la liste : 40 %');
    await screen.press('Annuler');
    expect(waiting(http, one).request.method).toBe('DELETE');
    expect(toasts()).toEqual([]);
  });

  it('drops what was kept of a file that was cancelled after all of it had left', async () => {
    const screen = await open();
    await screen.choose([list]);
    const call = waiting(http, path);
    call.event({ type: HttpEventType.UploadProgress, loaded: 100, total: 100 });
    await screen.settle();
    await screen.press('Annuler');
    expect(screen.button('Importer (.ods)')).toBeTruthy();
    call.flush({ importId: IMPORT });
    await screen.settle();
    expect(waiting(http, one).request.method).toBe('DELETE');
    expect(toasts()).toEqual([]);
  });

  it('says with numbers what « Importer » will do, and does it', async () => {
    const screen = await sent(
      staged({
        counts: { ...none, rows: 5, added: 3, changed: 1, unchanged: 1, removed: 2 },
        removed: [who('NOMA'), who('NOMB')],
      }),
    );
    expect(screen.text).toContain(
      '« Importer » va ajouter 3 candidats, modifier 1 candidat et retirer 2 candidats.',
    );
    expect(screen.text).toContain('Seront retirés de la session : NOMA Prénom, NOMB Prénom');
    await screen.press('Importer');
    const call = waiting(http, `${one}/confirmation`);
    expect(call.request.body).toEqual({ mode: 'replace', basis: '1.abc' });
    call.flush({ added: 3, changed: 1, removed: 2, unchanged: 1, skipped: [], problems: [] });
    await screen.settle();
    expect(toasts().map(({ tone, title }) => [tone, title])).toEqual([
      ['success', 'La liste des candidats a été importée avec succès.'],
    ]);
    expect(screen.text).toContain('3 candidats ajoutés');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('keeps the others where the person asks to add and update', async () => {
    const screen = await sent(
      staged({ counts: { ...none, rows: 1, added: 1, removed: 2 }, removed: [who('NOMA')] }),
    );
    screen.all<HTMLInputElement>('input[type=radio]')[1]?.click();
    await screen.settle();
    expect(screen.text).toContain('« Importer » va ajouter 1 candidat.');
    expect(screen.text).not.toContain('Seront retirés');
    await screen.press('Importer');
    expect(waiting(http, `${one}/confirmation`).request.body).toMatchObject({ mode: 'merge' });
  });

  it('names everybody of a kind, page by page, and anew after a correction', async () => {
    const preview = faulty();
    const screen = await sent({
      ...preview,
      counts: { ...preview.counts, removed: 101 },
      removed: [who('NOMA')],
    });
    const shown = () => screen.all('certif-staged-people summary').map((each) => wordsOf(each));
    expect(shown()).toEqual(['Voir les 2 candidats à ajouter', 'Voir les 101 candidats à retirer']);
    const details = screen.all<HTMLDetailsElement>('certif-staged-people details')[1];
    details!.open = true;
    details!.dispatchEvent(new Event('toggle'));
    await screen.settle();
    const person = (lastName: string) => ({
      row: null,
      lastName,
      firstName: 'Prénom',
      birthdate: '2001-07-04',
    });
    const names = Array.from({ length: 100 }, (_, index) => person(`NOM${index}`));
    const first = answer(http, `${one}/people`, pageOf(names, { total: 101 }));
    expect(first.request.params.toString()).toBe('status=removed&page=1&pageSize=100');
    await screen.settle();
    expect(screen.text).toContain('NOM0 Prénom 04/07/2001');
    await screen.press('Afficher la suite (encore 1)');
    const second = answer(http, `${one}/people`, pageOf([person('DERNIER')], { total: 101, page: 2 }));
    expect(second.request.params.get('page')).toBe('2');
    await screen.settle();
    expect(screen.all('certif-staged-people li')).toHaveLength(101);
    expect(screen.text).not.toContain('Afficher la suite');
    await screen.press('Mettre « 04/07/2001 »');
    answer(http, `${one}/rows/16`, { ...mended(), counts: { ...mended().counts, removed: 101 } });
    await screen.settle();
    answer(http, `${one}/people`, pageOf([person('AUTRE')], { total: 1 }));
    await screen.settle();
    expect(screen.all('certif-staged-people li')).toHaveLength(1);
    screen.all<HTMLInputElement>('input[type=radio]')[1]?.click();
    await screen.settle();
    expect(shown()).toEqual(['Voir les 3 candidats à ajouter']);
  });

  it('names the first fault in a toast, and shows each faulty cell to be corrected in its place', async () => {
    const screen = await sent(faulty([row(), row({ row: 18, cells: { lastName: 'X' } })]));
    const [toast] = toasts();
    expect(toast).toMatchObject({
      tone: 'error',
      title: "Aucun candidat n'a été importé.",
      more: 'et 1 autre',
    });
    expect(toast?.details).toBe(
      "Ligne 16\u00a0: L'année de naissance doit être écrite avec quatre chiffres.",
    );
    expect(screen.text).toContain("Corrigez ou retirez d'abord les 2 lignes en erreur.");
    expect(screen.button('Importer').getAttribute('aria-disabled')).toBe('true');
    expect(screen.field('Date de naissance (format : jj/mm/aaaa)').value).toBe('04/07/01');
  });

  it('takes a suggestion in one press, and a corrected row stays in sight', async () => {
    const screen = await sent(faulty());
    await screen.press('Mettre « 04/07/2001 »');
    const call = waiting(http, `${one}/rows/16`);
    expect([call.request.method, call.request.body]).toEqual([
      'PATCH',
      { cells: { birthdate: '04/07/2001' } },
    ]);
    call.flush(mended());
    await screen.settle();
    expect(screen.text).toContain('Ligne 16DELARUE SophieCorrigée');
    expect(screen.text).toContain('« Importer » va ajouter 3 candidats.');
    await screen.press('Importer');
    expect(waiting(http, `${one}/confirmation`).request.body).toEqual({ mode: 'replace', basis: '2.abc' });
  });

  it('takes all suggestions in sight in one press, row after row', async () => {
    const other = row({
      row: 17,
      cells: { lastName: 'DUPONT', firstName: 'Martine', birthdate: '04/07/01' },
    });
    const screen = await sent(faulty([row(), { ...other, problems: [problem({ row: 17 })] }]));
    await screen.press('Mettre les 2 suggestions affichées');
    expect(screen.button('Mettre les 2 suggestions affichées').getAttribute('aria-disabled')).toBe('true');
    for (const number of [16, 17]) {
      const call = waiting(http, `${one}/rows/${number}`);
      expect(call.request.body).toEqual({ cells: { birthdate: '04/07/2001' } });
      call.flush({ ...mended(), row: { ...mended().row, row: number } });
      await screen.settle();
    }
    expect(screen.text).not.toContain('suggestions affichées');
    expect(document.activeElement?.id).toBe('preview-title');
  });

  it('takes what is typed once the field is left', async () => {
    const screen = await sent(faulty());
    const field = screen.field('Date de naissance (format : jj/mm/aaaa)');
    field.value = '05/07/2001';
    field.dispatchEvent(new Event('change'));
    await screen.settle();
    expect(waiting(http, `${one}/rows/16`).request.body).toEqual({ cells: { birthdate: '05/07/2001' } });
  });

  it('lets somebody who is there twice be told apart, or left out and taken back', async () => {
    const twice = row({ problems: [problem({ column: null, code: 'DUPLICATE_CANDIDATE', value: '13' })] });
    const screen = await sent(faulty([twice]));
    expect(screen.text).toContain('Ce candidat figure déjà à la ligne 13');
    expect(screen.all('certif-staged-row input')).toHaveLength(3);
    await screen.press('Retirer cette ligne');
    const call = waiting(http, `${one}/rows/16`);
    expect(call.request.body).toEqual({ cells: {}, skipped: true });
    call.flush({ ...mended(), row: row({ status: 'skipped', problems: [], reason: 'LEFT_OUT' }) });
    await screen.settle();
    await screen.press('Remettre la ligne');
    expect(waiting(http, `${one}/rows/16`).request.body).toEqual({ cells: {}, skipped: false });
  });

  it('shows what a row changes, before and after', async () => {
    const changed = row({
      status: 'changed',
      problems: [],
      cells: { lastName: 'DELARUE', extraTimePercentage: '50 %' },
      before: { extraTimePercentage: '' },
    });
    const screen = await sent(staged({ counts: { ...none, rows: 1, changed: 1 }, rows: pageOf([changed]) }));
    expect(screen.text).toContain('Temps majoré ?vide→50 %');
  });

  it('shows the rows beyond the first fifty when asked', async () => {
    const screen = await sent({ ...faulty(), rows: pageOf([row()], { total: 2 }) });
    await screen.press('Afficher la suite (encore 1)');
    const call = waiting(http, one);
    expect(call.request.params.get('page')).toBe('1');
    call.flush({ ...faulty(), rows: pageOf([row(), row({ row: 17 })], { total: 2 }) });
    await screen.settle();
    expect(screen.all('certif-staged-row')).toHaveLength(2);
    expect(screen.text).not.toContain('Afficher la suite');
  });

  it('shows the preview anew when somebody changed the list meanwhile', async () => {
    const screen = await sent(staged());
    await screen.press('Importer');
    refuse(http, `${one}/confirmation`, 409, 'STALE');
    await screen.settle();
    expect(toasts()[0]?.title).toContain('La liste des candidats a changé entre-temps.');
    answer(http, one, staged({ basis: '1.def', counts: { ...none, rows: 3, added: 2, unchanged: 1 } }));
    await screen.settle();
    expect(screen.text).toContain('« Importer » va ajouter 2 candidats.');
    await screen.press('Importer');
    expect(waiting(http, `${one}/confirmation`).request.body).toEqual({ mode: 'replace', basis: '1.def' });
  });

  it('says that an import that waited too long is gone', async () => {
    const screen = await sent(staged());
    await screen.press('Importer');
    refuse(http, `${one}/confirmation`, 404, 'NOT_FOUND');
    await screen.settle();
    expect(toasts()[0]?.title).toContain('Cet import a expiré');
  });

  it('hands out the corrected list, and drops the import', async () => {
    const screen = await sent(faulty());
    await screen.press('Télécharger la liste corrigée');
    answerFile(`${one}/file`);
    await screen.settle();
    expect(saved).toEqual(['liste-candidats.ods']);
    await screen.press('Annuler');
    expect(waiting(http, one).request.method).toBe('DELETE');
    expect(screen.has('certif-import-preview h3')).toBe(false);
  });

  it('is dropped when the person goes to another page, and is kept when it was imported', async () => {
    const left = await sent(faulty());
    left.fixture.destroy();
    expect(waiting(http, one).request.method).toBe('DELETE');
    TestBed.resetTestingModule();
    const used = await sent(staged({ counts: { ...none, rows: 1, added: 1 } }));
    await used.press('Importer');
    answer(http, `${one}/confirmation`, {
      added: 1,
      changed: 0,
      removed: 0,
      unchanged: 0,
      skipped: [],
      problems: [],
    });
    await used.settle();
    used.fixture.destroy();
    http.expectNone(({ method }) => method === 'DELETE');
  });

  it.each([
    [415, 'FILE_IS_OTHER_FORMAT', "n'est"],
    [422, 'HEADERS_NOT_FOUND', "Les titres des colonnes n'ont pas été reconnus."],
    [409, 'SESSION_HAS_JOINED_CANDIDATES', 'Un candidat a déjà rejoint la session'],
    [413, 'FILE_TOO_LARGE', 'Le fichier dépasse 10'],
  ])('says why a whole file is refused: %d %s', async (status, code, words) => {
    const screen = await open();
    await screen.choose([list]);
    refuse(http, path, status, code);
    await screen.settle();
    expect(toasts()[0]).toMatchObject({ tone: 'error', title: "Aucun candidat n'a été importé." });
    expect(toasts()[0]?.details).toContain(words);
    expect(screen.has('certif-import-preview')).toBe(false);
  });

  it('says when the network failed', async () => {
    const screen = await open();
    await screen.choose([list]);
    cutOff(http, path);
    await screen.settle();
    expect(toasts()[0]?.details).toContain('Le serveur ne répond pas');
  });

  it('sends no file that is too large anyway', async () => {
    const screen = await open();
    const huge = new File(['x'], 'tout.ods');
    Object.defineProperty(huge, 'size', { value: 11 * 1024 * 1024 });
    await screen.choose([huge]);
    http.expectNone(`/api${path}`);
    expect(toasts()[0]?.details).toContain('dépasse 10');
  });

  it('takes a file that is dropped', async () => {
    const screen = await open();
    const event = new Event('drop', { cancelable: true });
    Object.assign(event, { dataTransfer: { files: [list] } });
    screen.one('.zone').dispatchEvent(event);
    await screen.settle();
    expect((waiting(http, path).request.body as FormData).get('file')).toMatchObject({
      name: 'liste-candidats.ods',
    });
    expect(event.defaultPrevented).toBe(true);
  });

  it('tells the rows that were left out', async () => {
    const screen = await sent(
      staged({
        counts: { ...none, rows: 2, added: 1, skipped: 1 },
        skipped: [{ row: 40, reason: 'OUTSIDE_THE_LIST' }],
      }),
    );
    expect(screen.text).toContain('Lignes ignorées : 1');
    expect(screen.text).toContain("Ligne 40 : aucune colonne de la liste n'y est remplie.");
  });

  const answerFile = (address: string) => waiting(http, address).flush(new Blob(['PK']));
  const who = (lastName: string) => ({ id: IMPORT, lastName, firstName: 'Prénom' });
  const mended = () => ({
    row: row({
      status: 'added',
      problems: [],
      cells: { lastName: 'DELARUE', firstName: 'Sophie', birthdate: '04/07/2001' },
    }),
    others: [],
    counts: { ...none, rows: 3, added: 3 },
    basis: '2.abc',
  });
});
