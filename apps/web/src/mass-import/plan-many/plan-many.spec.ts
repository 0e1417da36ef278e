import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { MassImportProblem, MassImportReport } from '#dto/mass-import/mass-import.response.js';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { aMembership, aPerson, UNIVERSITY } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { massImportRoutes } from '../mass-import.routes';

const IMPORT = '0198c0de-0000-7000-8000-000000000900';
const SESSION = '0198c0de-0000-7000-8000-000000000901';
const path = `/centres/${UNIVERSITY}/sessions/mass-import`;
const file = new File(['x'], 'sessions.csv');

let http: HttpTestingController;
const toasts = () => TestBed.inject(Toasts).all();
const open = async (person = aPerson()) => {
  http = await surround({ routes: massImportRoutes, person });
  return visit('/plusieurs');
};

const aReport = (given: Partial<MassImportReport> = {}): MassImportReport => ({
  importId: IMPORT,
  state: 'ready',
  progress: 100,
  sessionsCount: 3,
  sessionsWithoutCandidatesCount: 1,
  candidatesCount: 25,
  problems: [],
  expiresAt: '2026-11-21T12:00:00.000Z',
  ...given,
});
const problem = (given: Partial<MassImportProblem>): MassImportProblem => ({
  row: 4,
  column: null,
  code: 'EMPTY_SESSION',
  value: null,
  blocking: false,
  ...given,
});

describe('« Créer/éditer plusieurs sessions »', () => {
  it('says how it works, and has the template and the import', async () => {
    const screen = await open();
    expect(screen.heading('Créer/éditer plusieurs sessions')).toBeTruthy();
    expect(screen.text).toContain('Comment ça marche ?');
    expect(screen.link('Télécharger (.csv)').getAttribute('href')).toBe(`/api${path}/template?locale=fr`);
    expect(screen.button('Importer')).toBeTruthy();
  });

  it('is not offered to a school that manages its pupils', async () => {
    const school = aMembership({ kind: 'SCO', managesStudents: true });
    const screen = await open(aPerson({ memberships: [school] }));
    expect(screen.text).toContain("n'est pas disponible pour votre centre");
    expect(screen.has('input[type=file]')).toBe(false);
  });

  it('shows the counts of a faultless file, makes everything, and links to it', async () => {
    const screen = await open();
    await screen.choose([file]);
    answer(http, path, aReport({ problems: [] }));
    await screen.settle();
    expect(screen.heading('Récapitulatif')).toBeTruthy();
    expect(screen.text).toContain('3 sessions dont 1 session sans candidat');
    expect(screen.text).toContain('25 candidats');
    await screen.press('Finaliser la création/édition');
    answer(http, `${path}/${IMPORT}/confirmation`, {
      sessionsCount: 3,
      sessionsWithoutCandidatesCount: 1,
      candidatesCount: 25,
      sessions: [
        {
          id: SESSION,
          number: 17,
          site: 'Bâtiment A',
          room: '28D',
          date: '2030-12-04',
          time: '14:30',
          created: true,
          candidatesCount: 25,
        },
      ],
    });
    await screen.settle();
    expect(screen.heading('Succès !')).toBeTruthy();
    expect(screen.link('Session 17').getAttribute('href')).toBe(`/sessions/${SESSION}`);
    expect(screen.rows()).toEqual([['17', 'Bâtiment A', '28D', '04/12/2030', '14:30', '25', 'Créée']]);
    expect(screen.link('Télécharger tous les documents').getAttribute('href')).toContain(
      `?sessionIds=${SESSION}`,
    );
    expect(toasts()[0]).toMatchObject({ tone: 'success' });
  });

  it('lists what blocks by row and column, and offers another import only', async () => {
    const screen = await open();
    await screen.choose([file]);
    const { importId: _, ...blocked } = aReport({
      problems: [
        problem({
          row: 2,
          code: 'SESSION_TIME_NOT_VALID',
          column: 'Heure',
          value: '14h30',
          suggestion: '14:30',
          blocking: true,
        }),
        problem({ row: 3, code: 'CANDIDATE_SEX_NOT_VALID', column: 'Sexe', value: 'X', blocking: true }),
        problem({}),
      ],
    });
    answer(http, path, blocked);
    await screen.settle();
    expect(screen.heading('2 erreurs bloquantes')).toBeTruthy();
    expect(screen.heading('1 avertissement')).toBeTruthy();
    expect(screen.rows()[0]).toEqual([
      'Ligne 2 :',
      'Donnée du champ « Heure de début » invalide (format accepté HH:MM)',
      'Heure',
      '14h30',
      '14:30',
    ]);
    expect(() => screen.button('Finaliser la création/édition')).toThrow();
    expect(screen.heading('Importer à nouveau')).toBeTruthy();
  });

  it('goes on with warnings « quand même »', async () => {
    const screen = await open();
    await screen.choose([file]);
    answer(http, path, aReport({ problems: [problem({})] }));
    await screen.settle();
    expect(screen.button('Finaliser quand même la création/édition')).toBeTruthy();
    await screen.press("Annuler l'import");
    expect(http.expectOne({ method: 'DELETE' }).request.url).toBe(`/api${path}/${IMPORT}`);
    expect(screen.text).not.toContain('Récapitulatif 25');
    expect(screen.button('Importer')).toBeTruthy();
  });

  it('shows how far a long file is read, and stops it', async () => {
    const screen = await open();
    await screen.choose([file]);
    answer(http, path, aReport({ state: 'reading', progress: 20 }));
    await screen.settle();
    expect(screen.text).toContain('sessions.csv Vérification de la liste : 20 %');
    await new Promise((resolve) => setTimeout(resolve, 450));
    answer(http, `${path}/${IMPORT}`, aReport());
    await screen.settle();
    expect(screen.heading('Récapitulatif')).toBeTruthy();

    await screen.choose([file]);
    answer(http, `${path}/${IMPORT}`, null);
    await screen.settle();
    answer(http, path, aReport({ state: 'reading', progress: 20 }));
    await screen.settle();
    await screen.press('Annuler');
    expect(http.expectOne({ method: 'DELETE' }).request.url).toBe(`/api${path}/${IMPORT}`);
    expect(screen.has('certif-upload-progress')).toBe(false);
    expect(screen.button('Importer')).toBeTruthy();
  });

  it.each([
    [422, 'CSV_DATA_REQUIRED', {}, "Le modèle importé n'a pas été rempli"],
    [
      422,
      'CSV_HEADERS_NOT_VALID',
      { missing: ['* Prénom'], unexpected: [] },
      'Colonnes manquantes : * Prénom.',
    ],
    [415, 'FILE_IS_OTHER_FORMAT', {}, "Ce fichier n'est ni un .csv"],
  ])('says why a whole file is refused: %d %s', async (status, code, more, words) => {
    const screen = await open();
    await screen.choose([file]);
    refuse(http, path, status, code, more);
    await screen.settle();
    expect(screen.text).toContain(words);
    expect(toasts()[0]).toMatchObject({ tone: 'error', title: "Aucune session n'a été créée." });
    expect(screen.has('table')).toBe(false);
  });

  it('starts anew when sessions have changed since', async () => {
    const screen = await open();
    await screen.choose([file]);
    answer(http, path, aReport());
    await screen.settle();
    await screen.press('Finaliser la création/édition');
    refuse(http, `${path}/${IMPORT}/confirmation`, 409, 'MASS_IMPORT_OUTDATED');
    await screen.settle();
    expect(toasts()[0]?.title).toContain('ont changé depuis l');
    expect(screen.heading('Import du modèle')).toBeTruthy();
  });
});
