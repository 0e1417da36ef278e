import { HttpEventType } from '@angular/common/http';
import { signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CellProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import { Confirm } from '../../shared/confirm/confirm';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, cutOff, refuse, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { render, surround } from '../../testing/render';
import { SESSION, aSession, pageOf } from '../../testing/sessions';
import { CandidatesStore } from '../candidates.store';
import { ImportCandidates } from './import-candidates';

const path = `/sessions/${SESSION}/candidates/import`;
const list = new File(['x'], 'liste-candidats.ods');
const nothing: ImportReport = { added: 0, changed: 0, removed: 0, unchanged: 0, skipped: [], problems: [] };
const problem = (given: Partial<CellProblem>): CellProblem => ({
  row: 16,
  column: 'Code Insee',
  code: 'CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_REQUIRED',
  value: null,
  blocking: true,
  ...given,
});

describe('importing the list of candidates', () => {
  let http: HttpTestingController;
  const reload = jest.fn();

  const open = async ({ enrolledCount = 0, withBilling = true } = {}) => {
    reload.mockReset();
    const inView = { session: signal(aSession({ enrolledCount })), reload };
    http = await surround({
      person: aPerson(),
      providers: [CandidatesStore, { provide: SessionInView, useValue: inView }],
    });
    const screen = await render(ImportCandidates, { withBilling });
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
  const toasts = () => TestBed.inject(Toasts).all();

  it('warns that it replaces the list, and tells the expected columns', async () => {
    const screen = await open();
    expect(screen.text).toContain('Attention, tout nouvel import efface la liste des candidats existante.');
    const columns = screen.all('.columns li').map((column) => column.textContent);
    expect(columns).toHaveLength(14);
    expect(columns).toEqual(
      expect.arrayContaining(['* Nom de naissance', '* Tarification part Pix', 'Code de prépaiement']),
    );
  });

  it('tells no columns of the fee where there is none', async () => {
    const screen = await open({ withBilling: false });
    expect(screen.all('.columns li')).toHaveLength(12);
  });

  it('shows how far the file is, enrols everybody, and has the session asked again', async () => {
    const screen = await open();
    await screen.choose([list]);
    const call = waiting(http, path);
    call.event({ type: HttpEventType.UploadProgress, loaded: 42, total: 100 });
    await screen.settle();
    expect(screen.text).toContain('liste-candidats.ods Envoi : 42 %');
    expect(screen.button('Import en cours…').getAttribute('aria-disabled')).toBe('true');
    call.event({ type: HttpEventType.UploadProgress, loaded: 100, total: 100 });
    await screen.settle();
    expect(screen.text).toContain('Vérification de la liste…');
    call.flush({ ...nothing, added: 24, removed: 1 });
    await screen.settle();
    expect(toasts().map(({ tone, title }) => [tone, title])).toEqual([
      ['success', 'La liste des candidats a été importée avec succès.'],
    ]);
    expect(screen.text).toContain('24 candidats ajoutés');
    expect(screen.text).toContain('1 retiré');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('names the first fault in a toast and all of them in a table', async () => {
    const screen = await open();
    await screen.choose([list]);
    refuse(http, path, 422, 'CANDIDATES_NOT_VALID', {
      problems: [
        problem({}),
        problem({
          row: 18,
          column: '* Date de naissance',
          code: 'CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR',
          value: '04/07/01',
          suggestion: '04/07/2001',
        }),
        problem({ row: 24, column: null, code: 'DUPLICATE_CANDIDATE' }),
      ],
    });
    await screen.settle();
    const [toast] = toasts();
    expect(toast?.title).toBe("Aucun candidat n'a été importé.");
    expect(toast?.details).toBe('Ligne 16\u00a0: Le champ code postal ou code INSEE doit être renseigné.');
    expect(toast?.more).toBe('et 2 autres');
    expect(screen.heading('3 cellules à corriger liste-candidats.ods')).toBeTruthy();
    expect(screen.rows()).toEqual([
      ['16', 'Code Insee', '', 'Le champ code postal ou code INSEE doit être renseigné.', ''],
      [
        '18',
        '* Date de naissance',
        '04/07/01',
        "L'année de naissance doit être écrite avec quatre chiffres.",
        '04/07/2001',
      ],
      ['24', '', '', 'Ce candidat figure déjà dans la liste : supprimez le doublon.', ''],
    ]);
    expect(reload).not.toHaveBeenCalled();
  });

  it('does not count others after a single fault', async () => {
    const screen = await open();
    await screen.choose([list]);
    refuse(http, path, 422, 'CANDIDATES_NOT_VALID', { problems: [problem({})] });
    await screen.settle();
    expect(toasts()[0]?.more).toBeUndefined();
    expect(screen.heading('1 cellule à corriger liste-candidats.ods')).toBeTruthy();
  });

  it('shows thousands of faults a hundred at a time', async () => {
    const screen = await open();
    await screen.choose([list]);
    refuse(http, path, 422, 'CANDIDATES_NOT_VALID', {
      problems: Array.from({ length: 250 }, (_, row) => problem({ row })),
    });
    await screen.settle();
    expect(screen.rows()).toHaveLength(100);
    await screen.press('Afficher la suite (encore 150)');
    expect(screen.rows()).toHaveLength(200);
  });

  it('forgets the faults of the last file when a mended one succeeds', async () => {
    const screen = await open();
    await screen.choose([list]);
    refuse(http, path, 422, 'CANDIDATES_NOT_VALID', { problems: [problem({})] });
    await screen.settle();
    await screen.choose([list]);
    answer(http, path, { ...nothing, added: 1 });
    await screen.settle();
    expect(screen.has('table')).toBe(false);
    expect(screen.text).toContain('1 candidat ajouté');
    expect(toasts().map(({ tone }) => tone)).toEqual(['success']);
  });

  it.each([
    [415, 'FILE_IS_OTHER_FORMAT', "Ce fichier n'est ni un .ods, ni un .xlsx, ni un .csv."],
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
    expect(screen.has('table')).toBe(false);
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

  it('asks before it replaces people who are enrolled, and lets it be', async () => {
    const screen = await open({ enrolledCount: 8 });
    const ask = jest
      .spyOn(TestBed.inject(Confirm), 'ask')
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(true);
    await screen.choose([list]);
    expect(ask.mock.calls[0]?.[0].text).toBe(
      'Les 8 candidats inscrits seront remplacés par ceux du fichier.',
    );
    http.expectNone(`/api${path}`);
    await screen.choose([list]);
    waiting(http, path);
  });

  it('takes a file that is dropped', async () => {
    const screen = await open();
    const event = new Event('drop', { cancelable: true });
    Object.assign(event, { dataTransfer: { files: [list] } });
    screen.one('.half').dispatchEvent(event);
    await screen.settle();
    expect((waiting(http, path).request.body as FormData).get('file')).toMatchObject({
      name: 'liste-candidats.ods',
    });
    expect(event.defaultPrevented).toBe(true);
  });

  it('tells the rows that were left out', async () => {
    const screen = await open();
    await screen.choose([list]);
    answer(http, path, { ...nothing, added: 2, skipped: [{ row: 40, reason: 'Total' }] });
    await screen.settle();
    expect(screen.text).toContain('Lignes ignorées : 1');
    expect(screen.text).toContain('Ligne 40 : Total');
  });
});
