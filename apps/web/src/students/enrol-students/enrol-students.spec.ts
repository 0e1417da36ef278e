import { Component, signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { StudentPage } from '#dto/students/student.response.js';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession } from '../../testing/sessions';
import { aStudent, studentPage } from '../../testing/students';
import { EnrolStudents } from './enrol-students';

const list = `/centres/${UNIVERSITY}/students`;
const enrol = `/sessions/${SESSION}/candidates/students`;

@Component({ template: '' })
class Candidates {}

describe('« Ajouter des candidats »', () => {
  let http: HttpTestingController;
  const reload = jest.fn();

  const open = async (page: StudentPage, session: Partial<SessionResponse> = {}) => {
    http = await surround({
      person: aPerson({ memberships: [aMembership({ kind: 'SCO', managesStudents: true })] }),
      routes: [
        { path: 'ajouter', component: EnrolStudents },
        { path: 'sessions/:id/candidats', component: Candidates },
      ],
      providers: [{ provide: SessionInView, useValue: { session: signal(aSession(session)), reload } }],
    });
    const screen = await visit('/ajouter');
    answer(http, `/centres/${UNIVERSITY}/divisions`, {
      items: [
        { name: '3A', studentCount: 24 },
        { name: '3B', studentCount: 25 },
      ],
    });
    answer(http, list, page);
    await screen.settle();
    return screen;
  };
  const two = [aStudent(1), aStudent(2)];
  const box = (name: string) => `input[aria-label="${name}"]`;

  it('has the columns of the guide, and asks for fifty at a time', async () => {
    const screen = await open(studentPage(two));
    expect(screen.all('th').map((column) => column.textContent?.trim())).toEqual([
      'Sélectionner tous les élèves de la page',
      'Classe',
      'Nom',
      'Prénom',
      'Date de naissance',
      'Certifiable',
    ]);
    expect(screen.rows()[0]).toEqual(['', '3A', 'Lovelace 1', 'Ada', '04/07/2010', 'Inconnu']);
    expect(screen.text).toContain('0 candidat(s) sélectionné(s) | 0 candidat(s) déjà ajouté(s) à la session');
  });

  it('ticks those who are enrolled for good, and the others by the box of the page', async () => {
    const screen = await open(studentPage([aStudent(1, { enrolled: true }), aStudent(2), aStudent(3)]));
    const enrolled = screen.one<HTMLInputElement>(box('Lovelace 1 Ada, déjà ajouté à la session'));
    expect([enrolled.checked, enrolled.disabled]).toEqual([true, true]);
    const page = screen.one<HTMLInputElement>(box('Sélectionner tous les élèves de la page'));
    expect([page.checked, page.indeterminate]).toEqual([false, true]);
    page.click();
    await screen.settle();
    expect(screen.text).toContain('2 candidat(s) sélectionné(s) | 1 candidat(s) déjà ajouté(s)');
    expect([page.checked, page.indeterminate]).toEqual([true, false]);
    page.click();
    await screen.settle();
    expect(screen.text).toContain('0 candidat(s) sélectionné(s)');
  });

  it('keeps the selection from class to class, and takes a whole class at once', async () => {
    const screen = await open(studentPage(two));
    screen.one<HTMLInputElement>(box('Sélectionner Lovelace 1 Ada')).click();
    await screen.settle();
    screen.all<HTMLButtonElement>('[aria-pressed]')[1]?.click();
    await screen.settle();
    const asked = waiting(http, list);
    expect(asked.request.params.getAll('division')).toEqual(['3B']);
    asked.flush(studentPage([aStudent(5, { division: '3B' })], { total: 1 }));
    await screen.settle();
    await screen.press('Sélectionner cet élève');
    answer(http, list, studentPage([aStudent(5, { division: '3B' })]));
    await screen.settle();
    expect(screen.text).toContain('2 candidat(s) sélectionné(s)');
  });

  it('finds a class by typing, and says when there is none', async () => {
    const screen = await open(studentPage(two));
    const field = screen.one<HTMLInputElement>('input[placeholder="Chercher une classe …"]');
    field.value = '3b';
    field.dispatchEvent(new Event('input'));
    await screen.settle();
    expect(screen.all('[aria-pressed]').map((one) => one.textContent?.trim())).toEqual(['3B 25']);
    field.value = '6';
    field.dispatchEvent(new Event('input'));
    await screen.settle();
    expect(screen.text).toContain('Aucune classe trouvée');
  });

  it('enrols them, says so and names the namesakes whom the session has already', async () => {
    const screen = await open(studentPage(two));
    expect(screen.button('Ajouter').getAttribute('aria-disabled')).toBe('true');
    screen.all<HTMLElement>('tbody tr').forEach((row) => row.click());
    await screen.settle();
    await screen.press('Ajouter');
    const sent = waiting(http, enrol);
    expect(sent.request.body).toEqual({ studentIds: two.map(({ id }) => id) });
    sent.flush({
      added: 1,
      alreadyEnrolled: 0,
      namesakes: [{ id: two[1]?.id, lastName: 'Lovelace 2', firstName: 'Ada' }],
    });
    await screen.settle();
    expect(screen.path()).toBe(`/sessions/${SESSION}/candidats`);
    expect(reload).toHaveBeenCalled();
    expect(
      TestBed.inject(Toasts)
        .all()
        .map(({ tone, title, details }) => [tone, title.slice(0, 42), details]),
    ).toEqual([
      ['success', 'Le(s) candidat(s) ont été ajouté(s) avec s', undefined],
      ['error', "1 élève n'a pas été ajouté\u00a0: un candidat d", 'Lovelace 2 Ada'],
    ]);
  });

  it('says how old the list is, and where a missing pupil comes from', async () => {
    const screen = await open(studentPage(two));
    expect(screen.text).toContain('Liste importée le 02/09/2027');
    expect(screen.link('Il manque un élève ? Importez à nouveau la liste.').getAttribute('href')).toBe(
      '/eleves',
    );
  });

  it('claims no success where the session has a namesake of everybody', async () => {
    const screen = await open(studentPage([aStudent(1)]));
    screen.all<HTMLElement>('tbody tr')[0]?.click();
    await screen.settle();
    await screen.press('Ajouter');
    const namesakes = [{ id: aStudent(1).id, lastName: 'Lovelace 1', firstName: 'Ada' }];
    answer(http, enrol, { added: 0, alreadyEnrolled: 0, namesakes });
    await screen.settle();
    expect(
      TestBed.inject(Toasts)
        .all()
        .map(({ tone }) => tone),
    ).toEqual(['error']);
  });

  it('says why it can’t, and keeps what is ticked', async () => {
    const screen = await open(studentPage(two));
    screen.all<HTMLElement>('tbody tr')[0]?.click();
    await screen.settle();
    await screen.press('Ajouter');
    refuse(http, enrol, 409, 'SESSION_ALREADY_FINALISED');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('déjà été finalisée');
    expect(screen.text).toContain('1 candidat(s) sélectionné(s)');
  });

  it('leads to the import where there is no list yet', async () => {
    const screen = await open(studentPage([], { importedAt: null }));
    expect(screen.link('Importer les élèves').getAttribute('href')).toBe('/eleves');
  });

  it('is closed once the session is finalised', async () => {
    const screen = await open(studentPage(two), { status: 'finalised' });
    expect(screen.text).toContain("l'ajout de candidat n'est pas autorisé");
    expect(screen.has('table')).toBe(false);
  });
});
