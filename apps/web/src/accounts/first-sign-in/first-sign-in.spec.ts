import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { surround, visit } from '../../testing/render';
import { SignIn } from '../sign-in/sign-in';
import { FirstSignIn } from './first-sign-in';

const ACCEPT = "J'accepte les conditions d'utilisation et la politique de confidentialité de Pix";
const tokens = { accessToken: 'a', expiresIn: 1200, refreshToken: 'b' };

describe('the first sign-in of a pupil', () => {
  let http: HttpTestingController;

  const open = async (path: string) => {
    http = await surround({
      routes: [
        { path: 'connexion', component: SignIn },
        { path: 'premiere-connexion', component: FirstSignIn },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit(path);
    answer(http, '/about', { certifierName: 'Pix', supportEmail: null, demo: false });
    await screen.settle();
    return screen;
  };

  /** The username and the one-time password that were on the slip of paper. */
  const typeSlip = async () => {
    const screen = await open('/connexion?suite=%2Frejoindre');
    await screen.type('Adresse e-mail ou identifiant', 'sophie.delarue0407');
    await screen.type('Mot de passe', 'Kbmtrf4829');
    await screen.press('Se connecter');
    refuse(http, '/auth/sign-in', 403, 'PASSWORD_CHANGE_REQUIRED');
    await screen.settle();
    return screen;
  };

  it('leads from the one-time password to one of their own, and on to the page that was wanted', async () => {
    const screen = await typeSlip();
    expect(screen.path()).toBe('/premiere-connexion?suite=%2Frejoindre');
    expect(screen.text).toContain('sophie.delarue0407');
    await screen.type('Nouveau mot de passe', 'Soleil-Vert-7');
    screen.field(ACCEPT).click();
    await screen.press('Enregistrer et me connecter');
    expect(answer(http, '/auth/first-sign-in', tokens).request.body).toEqual({
      email: 'sophie.delarue0407',
      oneTimePassword: 'Kbmtrf4829',
      password: 'Soleil-Vert-7',
      termsAccepted: true,
    });
    await screen.settle();
    expect(screen.path()).toBe('/rejoindre');
  });

  it('asks for what is missing before anything is sent', async () => {
    const screen = await typeSlip();
    await screen.press('Enregistrer et me connecter');
    http.expectNone('/api/auth/first-sign-in');
    expect(screen.text).toContain('pour vous connecter');
  });

  it('says at the field why another password is needed', async () => {
    const screen = await typeSlip();
    await screen.type('Nouveau mot de passe', 'Kbmtrf4829');
    screen.field(ACCEPT).click();
    await screen.press('Enregistrer et me connecter');
    refuse(http, '/auth/first-sign-in', 422, 'INPUT_INVALID', {
      errors: [{ pointer: '/password', code: 'SAME_PASSWORD', detail: '' }],
    });
    await screen.settle();
    expect(screen.aboutField('Nouveau mot de passe')).toContain('autre que le mot de passe à usage unique');
  });

  it('says when the one-time password has ended meanwhile', async () => {
    const screen = await typeSlip();
    await screen.type('Nouveau mot de passe', 'Soleil-Vert-7');
    screen.field(ACCEPT).click();
    await screen.press('Enregistrer et me connecter');
    refuse(http, '/auth/first-sign-in', 403, 'ONE_TIME_PASSWORD_EXPIRED');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain("n'est plus valable");
  });

  it('asks for the slip again where the page was reloaded: a password is in no address', async () => {
    const screen = await open('/premiere-connexion?suite=%2Frejoindre');
    expect(screen.link('Se connecter').getAttribute('href')).toBe('/connexion?suite=%2Frejoindre');
  });
});
