import { signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { MembershipResponse } from '#dto/team/me.response.js';
import { SessionInView } from '../../shared/session-in-view';
import { answer, waiting } from '../../testing/answers';
import { aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aCandidate, aSession, pageOf } from '../../testing/sessions';
import { ListCandidates } from './list-candidates';

const path = `/sessions/${SESSION}/candidates`;

describe('the candidates of a session', () => {
  let http: HttpTestingController;

  const open = async (
    given: { session?: Partial<SessionResponse>; centre?: Partial<MembershipResponse>; url?: string } = {},
  ) => {
    const inView = { session: signal(aSession({ enrolledCount: 2, ...given.session })), reload: jest.fn() };
    http = await surround({
      person: aPerson({ memberships: [aMembership(given.centre)] }),
      routes: [{ path: 'candidats', component: ListCandidates }],
      providers: [{ provide: SessionInView, useValue: inView }],
    });
    const screen = await visit(given.url ?? '/candidats');
    http
      .match('/api/about')
      .forEach((call) => call.flush({ certifierName: 'Pix', supportEmail: null, demo: false }));
    return screen;
  };

  it('stand in the columns of the guide', async () => {
    const screen = await open();
    const second = aCandidate({
      id: '2',
      lastName: 'Picasso',
      firstName: 'Pablo',
      resultRecipientEmail: 'formateur@mail.fr',
      externalId: 'ETU-1',
      extraTimePercentage: 33,
      billingMode: 'PREPAID',
      accessibilityAdjustmentNeeded: true,
    });
    answer(http, path, pageOf([aCandidate(), second], { pageSize: 100 }));
    await screen.settle();
    expect(screen.heading('Liste des candidats (2)')).toBeTruthy();
    expect(screen.all('th').map((column) => column.textContent?.trim())).toEqual([
      'Nom de naissance',
      'Prénom',
      'Date de naissance',
      'E-mail du destinataire des résultats (formateur, enseignant…)',
      'Identifiant externe',
      'Temps majoré',
      'Tarification part Pix',
      'Accessibilité',
    ]);
    expect(screen.rows()).toEqual([
      ['DELARUE', 'Sophie', '04/07/2001', '', '', '', 'Gratuite', ''],
      ['Picasso', 'Pablo', '04/07/2001', 'formateur@mail.fr', 'ETU-1', '33 %', 'Prépayée', 'Aménagement'],
    ]);
    expect(TestBed.inject(Title).getTitle()).toBe('Session 332004 – Candidats – Certif');
  });

  it('have no fee in a school centre', async () => {
    const screen = await open({ centre: { kind: 'SCO' } });
    answer(http, path, pageOf([aCandidate({ billingMode: null })]));
    await screen.settle();
    expect(screen.text).not.toContain('Tarification');
    expect(screen.heading('Inscrire des candidats')).toBeTruthy();
  });

  it.each([
    ['the centre enrols pupils by class', { centre: { kind: 'SCO', managesStudents: true } }],
    ['the session is finalised', { session: { status: 'finalised' } }],
  ] as const)('are not imported where %s', async (_why, given) => {
    const screen = await open(given);
    answer(http, path, pageOf([aCandidate()]));
    await screen.settle();
    expect(screen.text).not.toContain('Inscrire des candidats');
  });

  it('are awaited while there is nobody', async () => {
    const screen = await open({ session: { enrolledCount: 0 } });
    answer(http, path, pageOf([]));
    await screen.settle();
    expect(screen.text).toContain('En attente de candidats');
    expect(screen.has('input[type=search]')).toBe(false);
  });

  it('are searched by name, once the person stops typing, with the word in the address', async () => {
    const screen = await open();
    answer(http, path, pageOf([aCandidate()]));
    await screen.settle();
    await screen.type('Rechercher par nom ou prénom', 'pi');
    await screen.type('Rechercher par nom ou prénom', 'pic ');
    await new Promise((resolve) => setTimeout(resolve, 350));
    await screen.settle();
    expect(screen.path()).toBe('/candidats?recherche=pic');
    const call = waiting(http, path);
    expect(call.request.params.get('search')).toBe('pic');
    call.flush(pageOf([]));
    await screen.settle();
    expect(screen.text).toContain('Aucun candidat ne correspond à « pic »');
  });

  it('follow the address', async () => {
    await open({ url: '/candidats?page=2&recherche=du' });
    const { params } = waiting(http, path).request;
    expect([params.get('page'), params.get('pageSize'), params.get('search')]).toEqual(['2', '100', 'du']);
  });
});
