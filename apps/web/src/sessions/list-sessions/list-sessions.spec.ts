import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { CurrentPerson } from '../../shared/current-person';
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
      'N° de session',
      'Nom du site',
      'Salle',
      'Date',
      'Heure',
      'Surveillant(s)',
      'Candidats inscrits',
      'Certifications passées',
      'Statut',
    ]);
    expect(screen.rows()).toEqual([
      ['332004', 'Site Paris', 'Salle B12', '27/12/2027', '14:00', 'Julien Martin', '24', '3', 'Créée'],
    ]);
    expect(TestBed.inject(Title).getTitle()).toBe('Sessions de certification – Certif');
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
    expect(screen.rows().map((cells) => cells[8])).toEqual([
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
    expect(screen.rows()[0]?.[1]).toBe('Site Lyon');
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
});
