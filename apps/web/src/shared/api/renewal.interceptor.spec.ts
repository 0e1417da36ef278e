import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { AccountsClient } from '../../accounts/accounts.client';
import { SessionsClient } from '../../sessions/sessions.client';
import { TeamClient } from '../../team/team.client';
import { answer, cutOff, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { SESSION, aSession } from '../../testing/sessions';
import { surround } from '../../testing/render';
import { CurrentPerson } from '../current-person';
import type { ProblemError } from './problem-error';

const tokens = { accessToken: 'a', expiresIn: 1200, refreshToken: 'b' };

describe('when the access token has run out', () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    http = await surround({ person: aPerson(), routes: [{ path: 'connexion', children: [] }] });
  });
  afterEach(() => http.verify());

  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const read = () => firstValueFrom(TestBed.inject(SessionsClient).get({ sessionId: SESSION }));
  const problemOf = (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (problem: unknown) => problem as ProblemError,
    );

  it('renews the sign-in and asks again', async () => {
    const session = read();
    refuse(http, `/sessions/${SESSION}`, 401, 'NOT_SIGNED_IN');
    await turn();
    answer(http, '/auth/refresh', tokens);
    answer(http, `/sessions/${SESSION}`, aSession());
    expect((await session).number).toBe(332004);
  });

  it('renews once for calls that are refused together', async () => {
    const me = firstValueFrom(TestBed.inject(TeamClient).me());
    const session = read();
    refuse(http, '/me', 401, 'NOT_SIGNED_IN');
    refuse(http, `/sessions/${SESSION}`, 401, 'NOT_SIGNED_IN');
    await turn();
    answer(http, '/auth/refresh', tokens);
    answer(http, '/me', aPerson());
    answer(http, `/sessions/${SESSION}`, aSession());
    await expect(Promise.all([me, session])).resolves.toHaveLength(2);
  });

  it('renews again when the token runs out again', async () => {
    for (const _ of [1, 2]) {
      const session = read();
      refuse(http, `/sessions/${SESSION}`, 401, 'NOT_SIGNED_IN');
      await turn();
      answer(http, '/auth/refresh', tokens);
      answer(http, `/sessions/${SESSION}`, aSession());
      await session;
    }
  });

  it('repeats an unsafe call with its own key, so that it is done once', async () => {
    const body = { site: 'A', room: 'B', date: '2030-01-01', time: '09:00', invigilators: 'C' };
    const created = firstValueFrom(TestBed.inject(SessionsClient).create({ centreId: 'c', body }));
    const first = refuse(http, '/centres/c/sessions', 401, 'NOT_SIGNED_IN');
    await turn();
    answer(http, '/auth/refresh', tokens);
    const second = answer(http, '/centres/c/sessions', aSession());
    await created;
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('goes to the sign-in page, and remembers where the person was, when the sign-in is over', async () => {
    await TestBed.inject(Router).navigateByUrl('/connexion?ici=1');
    const problem = problemOf(read());
    refuse(http, `/sessions/${SESSION}`, 401, 'NOT_SIGNED_IN');
    await turn();
    refuse(http, '/auth/refresh', 401, 'REFRESH_TOKEN_INVALID');
    expect((await problem)?.status).toBe(401);
    await turn();
    expect(TestBed.inject(CurrentPerson).me()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/connexion?suite=%2Fconnexion%3Fici%3D1');
  });

  it('keeps the person when only the network failed', async () => {
    const problem = problemOf(read());
    refuse(http, `/sessions/${SESSION}`, 401, 'NOT_SIGNED_IN');
    await turn();
    cutOff(http, '/auth/refresh');
    expect((await problem)?.code).toBe('OFFLINE');
    expect(TestBed.inject(CurrentPerson).me()).not.toBeNull();
  });

  it('takes a wrong password for what it is', async () => {
    const problem = problemOf(
      firstValueFrom(TestBed.inject(AccountsClient).signIn({ body: { email: 'a', password: 'b' } })),
    );
    refuse(http, '/auth/sign-in', 401, 'WRONG_EMAIL_OR_PASSWORD');
    expect((await problem)?.code).toBe('WRONG_EMAIL_OR_PASSWORD');
  });

  it('leaves other refusals alone', async () => {
    const problem = problemOf(read());
    refuse(http, `/sessions/${SESSION}`, 404, 'NOT_FOUND');
    expect((await problem)?.code).toBe('NOT_FOUND');
  });
});
