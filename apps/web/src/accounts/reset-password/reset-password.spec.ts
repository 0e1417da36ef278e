import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { surround, visit } from '../../testing/render';
import { ForgottenPassword } from '../forgotten-password/forgotten-password';
import { ResetPassword } from './reset-password';

let http: HttpTestingController;

const open = async (path: string) => {
  http = await surround({
    routes: [
      { path: 'mot-de-passe-oublie', component: ForgottenPassword },
      { path: 'password-resets/:token', component: ResetPassword },
      { path: '**', children: [] },
    ],
  });
  return visit(path);
};

describe('a forgotten password', () => {
  it('is asked for by an address, and the page says the same whoever it is', async () => {
    const screen = await open('/mot-de-passe-oublie');
    await screen.type('Adresse e-mail', ' Quelquun@Exemple.fr ');
    await screen.press('Recevoir le lien');
    expect(answer(http, '/accounts/password-reset-requests', null).request.body).toEqual({
      email: 'quelquun@exemple.fr',
    });
    await screen.settle();
    expect(screen.text).toContain("Si un compte existe pour l'adresse quelquun@exemple.fr");
    expect(screen.text).toContain('pendant une heure');
    await screen.press("Corriger l'adresse ou recommencer");
    expect(screen.field('Adresse e-mail').value).toBe(' Quelquun@Exemple.fr ');
  });

  it('asks for an address that can be one', async () => {
    const screen = await open('/mot-de-passe-oublie');
    await screen.type('Adresse e-mail', 'quelquun');
    await screen.press('Recevoir le lien');
    expect(screen.aboutField('Adresse e-mail')).toContain("n'est pas au bon format");
    http.expectNone('/api/accounts/password-reset-requests');
  });

  it('is replaced where the link leads, and the person signs in anew', async () => {
    const screen = await open('/password-resets/abc123');
    await screen.type('Nouveau mot de passe', 'Soleil-Vert-7');
    await screen.press('Enregistrer ce mot de passe');
    expect(answer(http, '/accounts/password-resets', null).request.body).toEqual({
      token: 'abc123',
      password: 'Soleil-Vert-7',
    });
    await screen.settle();
    expect(screen.path()).toBe('/connexion');
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('Votre mot de passe a été modifié.');
  });

  it.each([
    [409, 'LINK_ENDED'],
    [404, 'NOT_FOUND'],
  ])('offers a new link when this one is worth nothing: %i %s', async (status, code) => {
    const screen = await open('/password-resets/abc123');
    await screen.type('Nouveau mot de passe', 'Soleil-Vert-7');
    await screen.press('Enregistrer ce mot de passe');
    refuse(http, '/accounts/password-resets', status, code);
    await screen.settle();
    expect(screen.alert()).toContain("Ce lien n'est plus valable");
    expect(screen.link('Demander un nouveau lien').getAttribute('href')).toBe('/mot-de-passe-oublie');
  });
});
