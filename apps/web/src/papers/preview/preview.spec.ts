import { signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { SessionInView } from '../../shared/session-in-view';
import { waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession } from '../../testing/sessions';
import { Preview } from './preview';

const addressOf = (paper: string) => `/sessions/${SESSION}/papers/${paper}.html`;

describe('the preview of a paper', () => {
  let http: HttpTestingController;

  const open = async (paper: string, given: Parameters<typeof aSession>[0] = {}) => {
    const inView = {
      session: signal(aSession({ enrolledCount: 45, ...given })),
      reload: () => undefined,
    };
    http = await surround({
      person: aPerson(),
      routes: [{ path: 'apercu/:paper', component: Preview }],
      providers: [{ provide: SessionInView, useValue: inView }],
    });
    return visit(`/apercu/${paper}`);
  };

  beforeEach(() => {
    // jsdom lays nothing out, and has no document of another address.
    jest.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockReturnValue(null);
    globalThis.ResizeObserver = class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    };
  });

  afterEach(() => jest.restoreAllMocks());

  it('frames the HTML that the API prints, where no script can run', async () => {
    const screen = await open('attendance-sheet');
    expect(screen.has('iframe')).toBe(false);
    waiting(http, addressOf('attendance-sheet')).flush(new Blob(['<!doctype html>']));
    await screen.settle();
    const frame = screen.one('iframe');
    expect(frame.getAttribute('src')).toBe(`/api${addressOf('attendance-sheet')}?locale=fr`);
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
    expect(frame.getAttribute('title')).toBe("Feuille d'émargement");
    expect(screen.link('Télécharger').getAttribute('href')).toContain('/papers/attendance-sheet.pdf');
  });

  it('offers the papers of the guide in its order, then those of convocations', async () => {
    const screen = await open('pv', { procedureEdition: '2020' });
    expect(screen.all('nav a').map((link) => link.textContent?.trim())).toEqual([
      'PV de session',
      "PV d'incident",
      'Kit surveillant',
      "Feuille d'émargement",
      'PV de fraude',
      'Convocations',
      'Registre de remise',
    ]);
    expect(screen.link('PV de session').getAttribute('aria-current')).toBe('page');
  });

  it('has no paper of candidates while nobody is enrolled, and says why', async () => {
    const screen = await open('attendance-sheet', { enrolledCount: 0 });
    expect(screen.all('nav a').map((link) => link.textContent?.trim())).toEqual([
      "PV d'incident",
      'Kit surveillant',
      'PV de fraude',
    ]);
    expect(screen.text).toContain("Inscrivez d'abord au moins un candidat.");
    http.expectNone(addressOf('attendance-sheet'));
  });

  it('says that a paper could not be fetched, and asks again', async () => {
    const screen = await open('invigilator-kit');
    waiting(http, addressOf('invigilator-kit')).flush(new Blob(['{}']), {
      status: 503,
      statusText: 'Service Unavailable',
    });
    await screen.settle();
    await screen.press('Réessayer');
    waiting(http, addressOf('invigilator-kit'));
  });
});
