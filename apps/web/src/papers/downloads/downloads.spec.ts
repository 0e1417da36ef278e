import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { HttpEventType, HttpHeaderResponse, HttpHeaders } from '@angular/common/http';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { render, surround } from '../../testing/render';
import { SESSION, aSession } from '../../testing/sessions';
import { Downloads } from './downloads';

const path = `/sessions/${SESSION}/papers/attendance-sheet.pdf`;

describe('the downloads of a session', () => {
  let http: HttpTestingController;
  const saved: string[] = [];

  const open = async (enrolledCount: number, given: Parameters<typeof aSession>[0] = {}) => {
    const inView = { session: signal(aSession({ enrolledCount, ...given })), reload: () => undefined };
    http = await surround({ person: aPerson(), providers: [{ provide: SessionInView, useValue: inView }] });
    return render(Downloads);
  };

  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = () => 'blob:paper';
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (this.href.startsWith('blob:')) saved.push(this.download);
      else this.dispatchEvent(new MouseEvent('click', { cancelable: true, bubbles: true }));
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    localStorage.clear();
  });

  it('are real links below /api, saved as files of their own name', async () => {
    const screen = await open(24);
    const link = screen.link("Feuille d'émargement");
    expect(link.getAttribute('href')).toBe(`/api${path}?locale=fr`);
    link.click();
    await screen.settle();
    expect(screen.link('Préparation…').getAttribute('aria-busy')).toBe('true');
    waiting(http, path).flush(new Blob(['%PDF']));
    await screen.settle();
    expect(saved).toEqual(['feuille-emargement-session-332004.pdf']);
  });

  it('stand in the order of the guide', async () => {
    const screen = await open(24);
    expect(screen.all('a').map((link) => link.textContent?.trim())).toEqual([
      "PV d'incident",
      'Kit surveillant',
      "Feuille d'émargement",
      'PV de fraude',
      'Aperçu',
      'Convocations',
    ]);
  });

  it('are a group of that name', async () => {
    const screen = await open(24);
    const group = screen.all('[role=group]')[0];
    const title = document.getElementById(group?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe('Téléchargements\u00a0:');
    expect(group?.querySelectorAll('a, button')).toHaveLength(5);
  });

  it('begin with the PV of sheet and form where the session follows the guide of 2020', async () => {
    const screen = await open(24, { procedureEdition: '2020' });
    expect(screen.all('a')[0]?.textContent?.trim()).toBe('Télécharger le PV');
    screen.link('Télécharger le PV').click();
    await screen.settle();
    waiting(http, `/sessions/${SESSION}/papers/pv.pdf`).flush(new Blob(['%PDF']));
    await screen.settle();
    expect(saved).toEqual(['pv-session-332004.pdf']);
  });

  it('speak the language of the page, their file names too', async () => {
    const screen = await open(24);
    await TestBed.inject(Language).choose('en');
    await screen.settle();
    screen.link('Invigilator kit').click();
    await screen.settle();
    const call = waiting(http, `/sessions/${SESSION}/papers/invigilator-kit.pdf`);
    expect(call.request.params.get('locale')).toBe('en');
    call.flush(new Blob(['%PDF']));
    await screen.settle();
    expect(saved).toEqual(['invigilator-kit-332004.pdf']);
  });

  it('are all there in one ZIP, with how far it is', async () => {
    const screen = await open(24);
    await screen.press('Tout télécharger (.zip)');
    const call = waiting(http, `/sessions/${SESSION}/papers.zip`);
    call.event(new HttpHeaderResponse({ headers: new HttpHeaders({ 'expected-length': '1000' }) }));
    call.event({ type: HttpEventType.DownloadProgress, loaded: 450 });
    await screen.settle();
    expect(screen.button('Préparation… 45 %').getAttribute('aria-busy')).toBe('true');
    call.flush(new Blob(['PK']));
    await screen.settle();
    expect(saved).toEqual(['documents-session-332004.zip']);
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('Les documents ont été téléchargés.');
  });

  it('say in the end that the ZIP of an empty session has no sheet', async () => {
    const screen = await open(0);
    await screen.press('Tout télécharger (.zip)');
    waiting(http, `/sessions/${SESSION}/papers.zip`).flush(new Blob(['PK']));
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain("n'a aucun candidat");
  });

  it('wait for the first candidate, and say so', async () => {
    const screen = await open(0);
    const button = screen.button("Feuille d'émargement");
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.one(`#${button.getAttribute('aria-describedby')}`).textContent).toBe(
      "Inscrivez d'abord au moins un candidat.",
    );
  });

  it('word a refusal instead of saving it', async () => {
    const screen = await open(1);
    screen.link("Feuille d'émargement").click();
    await screen.settle();
    const refusal = JSON.stringify({
      type: 'about:blank',
      title: '',
      status: 409,
      code: 'NO_CANDIDATE_ENROLLED',
    });
    const body = Object.assign(new Blob(), { text: () => Promise.resolve(refusal) });
    waiting(http, path).flush(body, { status: 409, statusText: 'Conflict' });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe("Inscrivez d'abord au moins un candidat.");
    expect(saved).toEqual([]);
  });
});
