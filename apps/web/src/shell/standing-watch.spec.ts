import { HttpClient, provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { readProblems } from '../shared/api/problems.interceptor';
import { CurrentPerson } from '../shared/current-person';
import { provideLanguage } from '../shared/language/language';
import { Toasts } from '../shared/toasts/toasts';
import { answer, refuse } from '../testing/answers';
import { UNIVERSITY, aMembership, aPerson } from '../testing/people';
import { StandingWatch, noticeRefusals } from './standing-watch';

describe('the watch over one’s standing', () => {
  let http: HttpTestingController;
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const person = () => TestBed.inject(CurrentPerson);

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withXhr(), withInterceptors([noticeRefusals, readProblems])),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', children: [] }]),
        provideLanguage(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    person().is(aPerson({ memberships: [aMembership({ role: 'admin' })] }));
  });

  it('leaves a centre that the person was removed from, and says so', async () => {
    await TestBed.inject(Router).navigateByUrl('/equipe');
    const look = TestBed.inject(StandingWatch).look();
    answer(http, '/me', aPerson({ memberships: [] }));
    await look;
    expect(person().membership()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/');
    expect(TestBed.inject(Toasts).all()[0]?.tone).toBe('error');
  });

  it('takes over a changed role, and stays', async () => {
    await TestBed.inject(Router).navigateByUrl('/equipe');
    const look = TestBed.inject(StandingWatch).look();
    answer(http, '/me', aPerson({ memberships: [aMembership({ role: 'member' })] }));
    await look;
    expect(person().may('team:manage')).toBe(false);
    expect(TestBed.inject(Router).url).toBe('/equipe');
  });

  it('looks when a call is refused, once for several', async () => {
    const client = TestBed.inject(HttpClient);
    for (const path of ['members', 'invitations']) {
      client.get(`/api/centres/${UNIVERSITY}/${path}`).subscribe({ error: () => undefined });
      refuse(http, `/centres/${UNIVERSITY}/${path}`, 404, 'NOT_FOUND');
    }
    await turn();
    answer(http, '/me', aPerson({ memberships: [] }));
    await turn();
    expect(person().membership()).toBeNull();
  });

  it('says nothing while the server is out of reach', async () => {
    const look = TestBed.inject(StandingWatch).look();
    refuse(http, '/me', 503, 'UNAVAILABLE');
    await look;
    expect(person().membership()?.role).toBe('admin');
    expect(TestBed.inject(Toasts).all()).toEqual([]);
  });
});
