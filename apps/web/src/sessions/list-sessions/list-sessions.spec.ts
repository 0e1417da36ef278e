import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Confirm } from '../../shared/confirm/confirm';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { PROFESSIONALS, UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession, pageOf } from '../../testing/sessions';
import { ListSessions } from './list-sessions';

const path = `/centres/${UNIVERSITY}/sessions`;

describe('the list of sessions', () => {
  let http: HttpTestingController;

  const open = async (url = '/sessions') => {
    http = await surround({
      person: aPerson(),
      routes: [
        { path: 'sessions', component: ListSessions },
        { path: '**', children: [] },
      ],
    });
    return visit(url);
  };

  it('has the columns of the guide', async () => {
    const screen = await open();
    answer(http, path, pageOf([aSession({ enrolledCount: 24, sittingCount: 3 })]));
    await screen.settle();
    expect(screen.all('th').map((column) => column.textContent?.trim())).toEqual([
      '',
      'N° de session',
      'Nom du site',
      'Salle',
      'Date',
      'Heure',
      'Surveillant(s)',
      'Candidats inscrits',
      'Certifications passées',
      'Statut',
      'Actions',
    ]);
    expect(screen.rows()).toEqual([
      [
        '',
        '332004',
        'Site Paris',
        'Salle B12',
        '27/12/2027',
        '14:00',
        'Julien Martin',
        '24',
        '3',
        'Créée',
        '',
      ],
    ]);
    expect(TestBed.inject(Title).getTitle()).toBe('Sessions de certification – Certif');
  });

  it('has sessions ticked one by one or a whole page, without opening them', async () => {
    const screen = await open();
    answer(http, path, pageOf([aSession({ id: 'a', number: 1 }), aSession({ id: 'b', number: 2 })]));
    await screen.settle();
    const box = (label: string) => screen.one<HTMLInputElement>(`input[aria-label="${label}"]`);
    box('Sélectionner la session 1').click();
    await screen.settle();
    expect(box('Sélectionner toutes les sessions de la page').indeterminate).toBe(true);
    box('Sélectionner toutes les sessions de la page').click();
    await screen.settle();
    expect(box('Sélectionner la session 2').checked).toBe(true);
    expect(screen.path()).toBe('/sessions');
  });

  it('words the statuses, with the name of the certifier', async () => {
    const screen = await open();
    answer(
      http,
      path,
      pageOf([
        aSession({ id: '1', toFinalise: true }),
        aSession({ id: '2', status: 'finalised' }),
        aSession({ id: '3', status: 'published' }),
      ]),
    );
    await screen.settle();
    answer(http, '/about', { certifierName: 'Pix', supportEmail: null, demo: false });
    await screen.settle();
    expect(screen.rows().map((cells) => cells[9])).toEqual([
      'CrééeÀ finaliser',
      'Finalisée',
      'Résultats transmis par Pix',
    ]);
  });

  it('opens a session from its number, a real link, and from anywhere in its row', async () => {
    const screen = await open();
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    expect(screen.link('Session 332004').getAttribute('href')).toBe(`/sessions/${SESSION}`);
    screen.one('td.room').click();
    await screen.settle();
    expect(screen.path()).toBe(`/sessions/${SESSION}`);
  });

  it('shows the page that is in the address, and keeps it in sight while the next one loads', async () => {
    const screen = await open('/sessions?page=2');
    const call = waiting(http, path);
    expect(call.request.params.get('page')).toBe('2');
    call.flush(pageOf([aSession()], { total: 60, page: 2 }));
    await screen.settle();
    await screen.go('/sessions?page=3');
    expect(screen.rows()).toHaveLength(1);
    expect(screen.has('mat-progress-bar')).toBe(true);
    answer(http, path, pageOf([aSession({ site: 'Site Lyon' })], { total: 60, page: 3 }));
    await screen.settle();
    expect(screen.rows()[0]?.[2]).toBe('Site Lyon');
  });

  it('invites to the first session where there is none', async () => {
    const screen = await open();
    expect(screen.text).toContain('Chargement en cours');
    answer(http, path, pageOf([]));
    await screen.settle();
    expect(screen.text).toContain('Créez votre première session de certification');
    expect(screen.link('Créer une session').getAttribute('href')).toBe('/sessions/nouvelle');
  });

  it('says when it could not be loaded, and tries again', async () => {
    const screen = await open();
    refuse(http, path, 503, 'UNAVAILABLE');
    await screen.settle();
    expect(screen.alert()).toContain('Le service est momentanément indisponible');
    await screen.press('Réessayer');
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    expect(screen.rows()).toHaveLength(1);
  });

  it('shows nothing of the old centre once another one is chosen', async () => {
    const screen = await open();
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    const memberships = [aMembership({ centreId: PROFESSIONALS })];
    TestBed.inject(CurrentPerson).is(aPerson({ memberships }));
    await screen.settle();
    expect(screen.text).not.toContain('332004');
    answer(http, `/centres/${PROFESSIONALS}/sessions`, pageOf([]));
  });

  const asked = () => {
    const call = waiting(http, path);
    return {
      call,
      query: Object.fromEntries(call.request.params.keys().map((key) => [key, call.request.params.get(key)])),
    };
  };

  it('asks for what the address says, and leaves aside what means nothing there', async () => {
    await open(
      '/sessions?recherche=paris&statut=to_finalise&du=2026-01-01&au=2026-12-31&tri=-room,date&page=2',
    );
    expect(asked().query).toEqual({
      page: '2',
      search: 'paris',
      status: 'to_finalise',
      from: '2026-01-01',
      to: '2026-12-31',
      sort: '-room,date',
    });
  });

  it('leaves aside what somebody wrote into the address and that means nothing', async () => {
    await open('/sessions?statut=ouverte&du=hier&au=2026-02-30&tri=couleur&page=-1');
    expect(asked().query).toEqual({ page: '1' });
  });

  it('is sorted by its headings, upwards then downwards, from the first page', async () => {
    const screen = await open('/sessions?page=2&recherche=a');
    answer(http, path, pageOf([aSession()], { total: 60, page: 2 }));
    await screen.settle();
    expect(screen.one('th.date').getAttribute('aria-sort')).toBe('descending');
    screen.link('Salle').click();
    await screen.settle();
    expect(screen.path()).toBe('/sessions?recherche=a&tri=room');
    const { call, query } = asked();
    expect(query).toEqual({ page: '1', search: 'a', sort: 'room' });
    call.flush(pageOf([aSession()]));
    await screen.settle();
    expect(screen.one('th.room').getAttribute('aria-sort')).toBe('ascending');
    screen.link('Salle').click();
    await screen.settle();
    expect(screen.path()).toBe('/sessions?recherche=a&tri=-room');
  });

  it('is narrowed by status, days and words, all of which the address keeps', async () => {
    const screen = await open('/sessions?page=3');
    answer(http, path, pageOf([aSession()], { total: 60, page: 3 }));
    await screen.settle();
    const choose = async (selector: string, value: string) => {
      const control = screen.one<HTMLInputElement>(selector);
      control.value = value;
      control.dispatchEvent(new Event('change'));
      await screen.settle();
    };
    await choose('select', 'finalised');
    const first = screen.one<HTMLInputElement>('certif-day-filter input');
    for (const typed of ['1/1/', '1/1/2026']) {
      first.value = typed;
      first.dispatchEvent(new Event('input'));
    }
    const word = screen.one<HTMLInputElement>('input[type=search]');
    word.value = 'crach ';
    word.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 550));
    await screen.settle();
    expect(screen.path()).toBe('/sessions?statut=finalised&du=2026-01-01&recherche=crach');
    const calls = http.match(({ url }) => url === `/api${path}`).filter(({ cancelled }) => !cancelled);
    expect(first.value).toBe('1/1/2026');
    expect(calls.map(({ request }) => request.params.get('search'))).toEqual(['crach']);
    calls[0]?.flush(pageOf([]));
    await screen.settle();
    expect(screen.text).toContain('Aucune session trouvée');
    expect(screen.text).not.toContain('Créez votre première session');
    screen.link('Effacer les filtres').click();
    await screen.settle();
    expect(screen.path()).toBe('/sessions');
  });

  it('shows the days of the address as people write them, and says what is no day', async () => {
    const screen = await open('/sessions?du=2026-01-05&au=2026-02-01');
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    const [first, , last] = screen.all<HTMLInputElement>('certif-day-filter input');
    expect([first?.value, last?.value]).toEqual(['05/01/2026', '01/02/2026']);
    first!.value = '35/01/2026';
    first!.dispatchEvent(new Event('input'));
    first!.dispatchEvent(new Event('blur'));
    await new Promise((resolve) => setTimeout(resolve, 550));
    await screen.settle();
    expect(first?.getAttribute('aria-invalid')).toBe('true');
    expect(screen.path()).toBe('/sessions?du=2026-01-05&au=2026-02-01');
  });

  it('deletes after asking with the number of candidates, and can take it back', async () => {
    const screen = await open();
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    answer(http, path, pageOf([aSession({ enrolledCount: 24 })]));
    await screen.settle();
    await screen.press('Supprimer la session 332004');
    expect(ask.mock.calls[0]?.[0].text).toContain('24 candidats sont inscrits à cette session.');
    const call = waiting(http, `/sessions/${SESSION}`);
    expect(call.request.method).toBe('DELETE');
    call.flush(null, { status: 204, statusText: 'No Content' });
    await screen.settle();
    answer(http, path, pageOf([]));
    await screen.settle();
    const [toast] = TestBed.inject(Toasts).all();
    expect([toast?.title, toast?.action?.label]).toEqual([
      'La session a été supprimée avec succès.',
      'Annuler',
    ]);
    toast?.action?.act();
    answer(http, `/sessions/${SESSION}/restoration`, aSession());
    await screen.settle();
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    expect(screen.rows()).toHaveLength(1);
  });

  it('lets go of a ticked session that is deleted', async () => {
    const screen = await open();
    jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    const box = () => screen.all('td input')[0] as HTMLInputElement;
    box().click();
    await screen.settle();
    expect(box().checked).toBe(true);
    await screen.press('Supprimer la session 332004');
    waiting(http, `/sessions/${SESSION}`).flush(null, { status: 204, statusText: 'No Content' });
    await screen.settle();
    // Taken back, it is in the list again.
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    expect(box().checked).toBe(false);
  });

  it('deletes nothing when the person thinks again', async () => {
    const screen = await open();
    jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    answer(http, path, pageOf([aSession()]));
    await screen.settle();
    await screen.press('Supprimer la session 332004');
    http.expectNone(`/api/sessions/${SESSION}`);
    expect(screen.rows()).toHaveLength(1);
  });

  it.each([
    ['a test has started', { sittingCount: 1 }, true],
    ['it is finalised', { status: 'finalised' as const }, true],
    ['nobody has started', { enrolledCount: 3 }, false],
  ])('has its bin greyed: %s', async (_why, given, greyed) => {
    const screen = await open();
    answer(http, path, pageOf([aSession(given)]));
    await screen.settle();
    expect(screen.button('Supprimer la session 332004').getAttribute('aria-disabled')).toBe(
      greyed ? 'true' : null,
    );
  });
});
