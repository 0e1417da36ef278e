import { signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { MembershipResponse } from '#dto/team/me.response.js';
import { Confirm } from '../../shared/confirm/confirm';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
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
      certifiable: 'yes',
    });
    answer(http, path, pageOf([aCandidate(), second], { pageSize: 100 }));
    await screen.settle();
    expect(screen.heading('Liste des candidats (2)')).toBeTruthy();
    expect(screen.all('th a').map((column) => column.textContent?.trim())).toEqual([
      'Nom de naissance',
      'Prénom',
      'Date de naissance',
      'E-mail du destinataire des résultats (formateur, enseignant…)',
      'Identifiant externe',
      'Temps majoré',
      'Tarification part Pix',
      'Accessibilité',
      'Certifiable',
    ]);
    expect(screen.rows().map((cells) => cells.slice(1, -1))).toEqual([
      ['DELARUE', 'Sophie', '04/07/2001', '', '', '', 'Gratuite', '', 'Inconnu'],
      [
        'Picasso',
        'Pablo',
        '04/07/2001',
        'formateur@mail.fr',
        'ETU-1',
        '33 %',
        'Prépayée',
        'Aménagement',
        'Certifiable',
      ],
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

  it('tell the class of pupils and where they were born, and the complementary certification where the centre offers one', async () => {
    const pupils = await open({ centre: { kind: 'SCO', managesStudents: true } });
    answer(http, path, pageOf([aCandidate({ billingMode: null })]));
    await pupils.settle();
    expect(pupils.all('th a').map((column) => column.textContent?.trim())).toEqual([
      'Nom de naissance',
      'Prénom',
      'Date de naissance',
      'Classe',
      'Commune de naissance',
      'Département de naissance',
      'Pays de naissance',
      'Temps majoré',
      'Accessibilité',
      'Certifiable',
    ]);
    TestBed.resetTestingModule();
    const screen = await open({ centre: { complementaryCertifications: ['CLEA'] } });
    answer(http, path, pageOf([aCandidate({ complementaryCertification: 'CLEA' })]));
    await screen.settle();
    expect(screen.text).toContain('CléA Numérique');
  });

  it('are filtered by whether they are certifiable, in the address, and so is the file', async () => {
    const screen = await open();
    answer(http, path, pageOf([aCandidate({ certifiable: 'no' })]));
    await screen.settle();
    const list = screen.one<HTMLSelectElement>('certif-certifiable-filter select');
    expect([...list.options].map(({ text }) => text)).toEqual([
      'Tous',
      'Certifiable',
      'Non certifiable',
      'Inconnu',
    ]);
    list.value = 'no';
    list.dispatchEvent(new Event('change'));
    await screen.settle();
    expect(screen.path()).toBe('/candidats?certifiable=no');
    const call = waiting(http, path);
    expect(call.request.params.get('certifiable')).toBe('no');
    call.flush(pageOf([]));
    await screen.settle();
    expect(screen.text).toContain('Aucun candidat ne correspond à ce filtre');
    expect(screen.link('Exporter (.csv)').getAttribute('href')).toContain('certifiable=no');
  });

  it('are sorted by the column that is clicked, in the address', async () => {
    const screen = await open({ url: '/candidats?tri=-birthdate' });
    const call = waiting(http, path);
    expect(call.request.params.get('sort')).toBe('-birthdate');
    call.flush(pageOf([aCandidate()]));
    await screen.settle();
    expect(screen.one('th.birthdate').getAttribute('aria-sort')).toBe('descending');
    expect(screen.one('th.lastName a').getAttribute('href')).toBe('/candidats?tri=lastName');
    expect(screen.link('Exporter (.csv)').getAttribute('href')).toContain(
      'export.csv?sort=-birthdate&locale=fr',
    );
  });

  it('can be read, edited and deleted from their row, as far as they have not joined or started', async () => {
    const screen = await open();
    const joined = aCandidate({ id: '2', firstName: 'Zoé', joined: true });
    const started = aCandidate({ id: '3', firstName: 'Noé', joined: true, started: true });
    answer(http, path, pageOf([aCandidate({ id: '1' }), joined, started]));
    await screen.settle();
    const isDead = (name: string) => screen.button(name).getAttribute('aria-disabled') === 'true';
    expect(screen.link('Voir le détail de DELARUE Zoé').getAttribute('href')).toBe('/candidats/2');
    expect(screen.link('Modifier les informations de DELARUE Zoé').getAttribute('href')).toBe(
      '/candidats/2/modifier',
    );
    expect(isDead('Modifier les informations de DELARUE Noé')).toBe(true);
    expect([isDead('Supprimer DELARUE Sophie'), isDead('Supprimer DELARUE Zoé')]).toEqual([false, true]);
    jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    await screen.press('Supprimer DELARUE Zoé');
    await screen.press('Supprimer DELARUE Sophie');
    const call = waiting(http, `${path}/1`);
    expect(call.request.method).toBe('DELETE');
    call.flush(null);
    await screen.settle();
    answer(http, path, pageOf([joined, started]));
  });

  it('are deleted several at once, and who has joined is told before and stays', async () => {
    const screen = await open();
    const people = [
      aCandidate({ id: '1' }),
      aCandidate({ id: '2', firstName: 'Zoé' }),
      aCandidate({ id: '3', firstName: 'Noé', joined: true }),
    ];
    answer(http, path, pageOf(people));
    await screen.settle();
    screen.one<HTMLInputElement>('th input[type=checkbox]').click();
    await screen.settle();
    expect(screen.text).toContain('3 candidats sélectionnés');
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    await screen.press('Supprimer la sélection');
    expect(ask.mock.calls[0]?.[0]).toEqual({
      title: 'Supprimer 2 candidats\u00a0?',
      text: 'Ils ne feront plus partie de la session. Déjà dans la session, et donc conservés\u00a0: DELARUE Noé.',
      act: 'Supprimer',
    });
    const call = waiting(http, `${path}/deletion`);
    expect(call.request.body).toEqual({ candidateIds: ['1', '2'] });
    call.flush({
      deleted: 1,
      kept: [{ id: '2', lastName: 'DELARUE', firstName: 'Zoé', code: 'CANDIDATE_HAS_JOINED' }],
    });
    await screen.settle();
    answer(http, path, pageOf([people[2]]));
    await screen.settle();
    expect(screen.text).not.toContain('sélectionné');
    expect(
      TestBed.inject(Toasts)
        .all()
        .map(({ title, details }) => details ?? title),
    ).toEqual(['1 candidat a été supprimé.', 'Déjà dans la session, et donc conservés\u00a0: DELARUE Zoé.']);
  });

  it('are only to be read once the session is finalised', async () => {
    const screen = await open({ session: { status: 'finalised' } });
    answer(http, path, pageOf([aCandidate()]));
    await screen.settle();
    expect(screen.has('input[type=checkbox]')).toBe(false);
    expect(screen.has('td button')).toBe(false);
    expect(screen.text).not.toContain('Inscrire un candidat');
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
