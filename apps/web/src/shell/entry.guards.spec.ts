import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { NavigationError, Router } from '@angular/router';
import { CurrentPerson } from '../shared/current-person';
import { answer, refuse } from '../testing/answers';
import { aPerson } from '../testing/people';
import { surround } from '../testing/render';
import { signedOut, whereOneWorks } from './entry.guards';

describe('who comes in', () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    http = await surround({
      routes: [
        { path: '', pathMatch: 'full', redirectTo: 'sessions' },
        { path: 'connexion', canActivate: [signedOut], children: [] },
        { path: 'sessions', ...whereOneWorks, children: [{ path: '**', children: [] }] },
        { path: '**', children: [] },
      ],
    });
  });

  const go = (url: string) => TestBed.inject(Router).navigateByUrl(url);
  const where = () => TestBed.inject(Router).url;
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  it('a member of a centre lands on its sessions', async () => {
    const arrived = go('/');
    await turn();
    answer(http, '/me', aPerson());
    await arrived;
    expect(where()).toBe('/sessions');
  });

  it('somebody who is signed out signs in first, and is to come back', async () => {
    const arrived = go('/sessions/12/candidats?page=2');
    await turn();
    refuse(http, '/me', 401, 'NOT_SIGNED_IN');
    await turn();
    refuse(http, '/auth/refresh', 401, 'REFRESH_TOKEN_INVALID');
    await arrived;
    expect(where()).toBe('/connexion?suite=%2Fsessions%2F12%2Fcandidats%3Fpage%3D2');
  });

  it('a member who has not accepted the terms sees them first', async () => {
    const arrived = go('/sessions/nouvelle');
    await turn();
    answer(http, '/me', aPerson({ termsAccepted: false }));
    await arrived;
    expect(where()).toBe('/conditions?suite=%2Fsessions%2Fnouvelle');
  });

  it('a member of no centre supervises a session, without terms to accept', async () => {
    const arrived = go('/');
    await turn();
    answer(http, '/me', aPerson({ memberships: [], termsAccepted: false }));
    await arrived;
    expect(where()).toBe('/surveiller');
  });

  it('the certifier, member of nothing, works at their desk', async () => {
    const arrived = go('/');
    await turn();
    answer(http, '/me', aPerson({ memberships: [], certifier: true }));
    await arrived;
    expect(where()).toBe('/certificateur');
  });

  it('somebody whose membership ended is led away from the list as from a page of it', async () => {
    TestBed.inject(CurrentPerson).is(aPerson());
    await go('/sessions/12');
    TestBed.inject(CurrentPerson).is(aPerson({ memberships: [] }));
    await go('/');
    expect(where()).toBe('/surveiller');
  });

  it('nobody is asked who they are twice', async () => {
    TestBed.inject(CurrentPerson).is(aPerson());
    await go('/sessions');
    http.expectNone('/api/me');
    await go('/connexion');
    expect(where()).toBe('/sessions');
  });

  it('a server in trouble is no sign-out', async () => {
    const errors: unknown[] = [];
    TestBed.inject(Router).events.subscribe(
      (event) => event instanceof NavigationError && errors.push(event.error),
    );
    const arrived = go('/sessions');
    await turn();
    refuse(http, '/me', 503, 'UNAVAILABLE');
    await expect(arrived).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(errors).toHaveLength(1);
  });
});
