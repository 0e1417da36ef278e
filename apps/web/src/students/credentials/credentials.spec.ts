import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { StudentRow } from '#dto/students/student.response.js';
import { Confirm } from '../../shared/confirm/confirm';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { Credentials } from './credentials';

const students = `/centres/${UNIVERSITY}/students`;

const aRow = (given: Partial<StudentRow['credentials']>, lastName = 'Bernier'): StudentRow => ({
  id: `id-of-${lastName}`,
  division: '3A',
  lastName,
  firstName: 'Faye',
  birthdate: '2011-01-01',
  certifiable: 'unknown',
  credentials: { state: 'none', username: null, printedAt: null, ...given },
});

describe('the credentials of pupils', () => {
  let http: HttpTestingController;
  let saved: string[];

  beforeEach(() => {
    saved = [];
    URL.createObjectURL = () => 'blob:slips';
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  const open = async (rows: StudentRow[], path = '/identifiants') => {
    http = await surround({
      person: aPerson({ memberships: [aMembership({ kind: 'SCO', managesStudents: true })] }),
      routes: [
        { path: 'identifiants', component: Credentials },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit(path);
    answer(http, `/centres/${UNIVERSITY}/divisions`, {
      items: [
        { name: '3A', studentCount: 24 },
        { name: '3B', studentCount: 23 },
      ],
    });
    await screen.settle();
    const list = async () => {
      const page = { items: rows, total: rows.length, page: 1, pageSize: 100, importedAt: null };
      const { request } = answer(http, students, page);
      await screen.settle();
      return request.params.get('division');
    };
    return { screen, list };
  };

  it('are those of a class, each with its state in words', async () => {
    const { screen, list } = await open([
      aRow({}),
      aRow({ state: 'pending', username: 'faye.bins0101', printedAt: '2026-11-21T10:00:00.000Z' }, 'Bins'),
      aRow({ state: 'pending', username: 'faye.garcon0101' }, 'Garçon'),
      aRow({ state: 'expired', username: 'faye.le0101', printedAt: '2026-09-01T10:00:00.000Z' }, 'Le'),
      aRow({ state: 'chosen', username: 'faye.traore0101', printedAt: '2026-09-01T10:00:00.000Z' }, 'Traoré'),
    ]);
    expect(await list()).toBe('3A');
    expect(screen.rows().map(([lastName, , username, state]) => [lastName, username, state])).toEqual([
      ['Bernier', '', "Pas encore d'identifiant"],
      ['Bins', 'faye.bins0101', expect.stringMatching(/^Imprimés le 21\/11\/2026/)],
      ['Garçon', 'faye.garcon0101', 'À imprimer'],
      ['Le', 'faye.le0101', 'Mot de passe expiré'],
      ['Traoré', 'faye.traore0101', 'Déjà connecté'],
    ]);
  });

  it('are of the class that the address names', async () => {
    const { list } = await open([], '/identifiants?classe=3B');
    expect(await list()).toBe('3B');
  });

  it('are printed for the whole class, and read anew', async () => {
    const { screen, list } = await open([aRow({})]);
    await list();
    await screen.press('Imprimer les identifiants');
    const call = waiting(http, `${students}/credentials.pdf`);
    expect([call.request.params.get('division'), call.request.params.get('locale')]).toEqual(['3A', 'fr']);
    call.flush(new Blob(['%PDF']));
    await screen.settle();
    expect(saved).toEqual(['identifiants-3A.pdf']);
    await list();
  });

  it('say when there is nothing left to print', async () => {
    const { screen, list } = await open([aRow({ state: 'chosen', username: 'a.b0101' })]);
    await list();
    await screen.press('Imprimer les identifiants');
    const call = waiting(http, `${students}/credentials.pdf`);
    const refusal = { type: 'about:blank', title: '', code: 'NO_CREDENTIALS_TO_PRINT', status: 409 };
    call.flush(new Blob([JSON.stringify(refusal)]), {
      status: 409,
      statusText: 'Conflict',
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('ont déjà choisi leur mot de passe');
  });

  it('are renewed for one pupil after a question, and the slip is saved', async () => {
    const { screen, list } = await open([aRow({ state: 'chosen', username: 'faye.bernier0101' })]);
    await list();
    jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    await screen.press('Nouveau mot de passe de Faye Bernier');
    expect(answer(http, `${students}/credentials`, { renewed: 1 }).request.body).toEqual({
      studentIds: ['id-of-Bernier'],
    });
    await screen.settle();
    const call = waiting(http, `${students}/credentials.pdf`);
    expect(call.request.params.get('studentIds')).toBe('id-of-Bernier');
    call.flush(new Blob(['%PDF']));
    await screen.settle();
    expect(saved).toEqual(['identifiants-Faye Bernier.pdf']);
  });

  it('are left alone when the question is answered by no, or the account is the pupil’s own', async () => {
    const { screen, list } = await open([aRow({ state: 'chosen', username: 'faye.bernier0101' })]);
    await list();
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    await screen.press('Nouveau mot de passe de Faye Bernier');
    http.expectNone(`/api${students}/credentials`);
    ask.mockResolvedValue(true);
    await screen.press('Nouveau mot de passe de Faye Bernier');
    refuse(http, `${students}/credentials`, 409, 'ACCOUNT_NOT_OF_SCHOOL');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('utilise son propre compte');
    expect(saved).toEqual([]);
  });
});
