import { TestBed } from '@angular/core/testing';
import type { HttpTestingController } from '@angular/common/http/testing';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { Terms } from './terms';
import { termsInEnglish } from './terms.en';
import { termsInFrench } from './terms.fr';

describe('the terms of use', () => {
  let http: HttpTestingController;

  const open = async () => {
    http = await surround({
      person: aPerson({ termsAccepted: false }),
      routes: [
        { path: 'conditions', component: Terms },
        { path: '**', children: [] },
      ],
    });
    return visit('/conditions?suite=%2Fsessions%2Fnouvelle');
  };

  it('are there to be read, with the name of the certifier', async () => {
    const screen = await open();
    answer(http, '/about', { certifierName: 'Pix', supportEmail: null, demo: false });
    await screen.settle();
    expect(screen.heading("Conditions Générales d'Utilisation")).toBeTruthy();
    expect(screen.text).toContain('transmettre les informations de la session à Pix');
  });

  it('are accepted by a button, and the person goes on', async () => {
    const screen = await open();
    await screen.press("J'accepte les conditions d'utilisation");
    const { request } = answer(http, '/me/terms-acceptance', {
      termsAccepted: true,
      version: '2026-11',
      acceptedAt: '2026-11-20T10:00:00Z',
    });
    expect(request.body).toEqual({ version: '2026-11' });
    await screen.settle();
    expect(TestBed.inject(CurrentPerson).me()?.termsAccepted).toBe(true);
    expect(screen.path()).toBe('/sessions/nouvelle');
  });

  it('say so when they have changed meanwhile', async () => {
    const screen = await open();
    await screen.press("J'accepte les conditions d'utilisation");
    refuse(http, '/me/terms-acceptance', 409, 'TERMS_VERSION_OUTDATED');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('Les conditions ont changé');
  });

  it('have the same sections in both languages', () => {
    const shape = (sections: typeof termsInFrench) =>
      sections('Pix').map(({ paragraphs }) => paragraphs.length);
    expect(shape(termsInEnglish)).toEqual(shape(termsInFrench));
  });
});
