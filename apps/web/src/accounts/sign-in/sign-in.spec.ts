import type { HttpTestingController } from '@angular/common/http/testing';
import { answer, refuse } from '../../testing/answers';
import { surround, visit } from '../../testing/render';
import { SignIn } from './sign-in';

const tokens = { accessToken: 'a', expiresIn: 1200, refreshToken: 'b' };

describe('the sign-in page', () => {
  let http: HttpTestingController;

  const open = async (path = '/connexion', demo = false) => {
    http = await surround({
      routes: [
        { path: 'connexion', component: SignIn },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit(path);
    answer(http, '/about', { certifierName: 'Pix', supportEmail: 'support@certif.test', demo });
    await screen.settle();
    return screen;
  };

  it('signs in and goes on to the start', async () => {
    const screen = await open();
    await screen.type('Adresse e-mail ou identifiant', ' membre@certif.test ');
    await screen.type('Mot de passe', 'Certif2026');
    await screen.press('Se connecter');
    const { request } = answer(http, '/auth/sign-in', tokens);
    expect(request.body).toEqual({ email: 'membre@certif.test', password: 'Certif2026' });
    await screen.settle();
    expect(screen.path()).toBe('/');
  });

  it('goes back to the page that was wanted', async () => {
    const screen = await open('/connexion?suite=%2Fsessions%2F12%2Fcandidats');
    await screen.type('Adresse e-mail ou identifiant', 'a@b.fr');
    await screen.type('Mot de passe', 'x');
    await screen.press('Se connecter');
    answer(http, '/auth/sign-in', tokens);
    await screen.settle();
    expect(screen.path()).toBe('/sessions/12/candidats');
  });

  it('says what for, where the link to an address led here', async () => {
    const screen = await open('/connexion?suite=%2Femail-proofs%2Fabc123');
    expect(screen.text).toContain("Connectez-vous au compte dont vous confirmez l'adresse e-mail.");
  });

  it('asks for what is missing, at the fields, and goes to the first', async () => {
    const screen = await open();
    expect(screen.aboutField('Mot de passe')).toBe('');
    await screen.press('Se connecter');
    expect(screen.aboutField('Adresse e-mail ou identifiant')).toBe(
      'Veuillez indiquer votre adresse e-mail ou votre identifiant.',
    );
    expect(screen.aboutField('Mot de passe')).toBe('Veuillez indiquer votre mot de passe.');
    expect(screen.field('Mot de passe').getAttribute('aria-invalid')).toBe('true');
    http.expectNone('/api/auth/sign-in');
  });

  it('says that e-mail or password are wrong, and keeps what was typed', async () => {
    const screen = await open();
    await screen.type('Adresse e-mail ou identifiant', 'a@b.fr');
    await screen.type('Mot de passe', 'x');
    await screen.press('Se connecter');
    refuse(http, '/auth/sign-in', 401, 'WRONG_EMAIL_OR_PASSWORD');
    await screen.settle();
    expect(screen.alert()).toBe("L'adresse e-mail et/ou le mot de passe saisis sont incorrects.");
    expect(screen.field('Adresse e-mail ou identifiant').value).toBe('a@b.fr');
    expect(screen.button('Se connecter').disabled).toBe(false);
  });

  it('tells a blocked person how long to wait, and waits', async () => {
    const screen = await open();
    await screen.type('Adresse e-mail ou identifiant', 'a@b.fr');
    await screen.type('Mot de passe', 'x');
    await screen.press('Se connecter');
    refuse(http, '/auth/sign-in', 429, 'SIGN_IN_BLOCKED', { retryAfter: 119 });
    await screen.settle();
    expect(screen.alert()).toContain('la connexion est bloquée');
    expect(screen.one('[role=timer]').textContent).toContain('1:59');
    await screen.press('Se connecter');
    http.expectNone('/api/auth/sign-in');
  });

  it('waits from the failure that blocks on, not from the one after it', async () => {
    const screen = await open();
    await screen.type('Adresse e-mail ou identifiant', 'a@b.fr');
    await screen.type('Mot de passe', 'x');
    await screen.press('Se connecter');
    refuse(http, '/auth/sign-in', 401, 'WRONG_EMAIL_OR_PASSWORD', { blockedFor: 120 });
    await screen.settle();
    expect(screen.one('[role=timer]').textContent).toContain('2:00');
    expect(screen.button('Se connecter').getAttribute('aria-disabled')).toBe('true');
  });

  it('leads to whoever forgot the password, and to whoever has no account yet', async () => {
    const screen = await open('/connexion?suite=%2Fsessions%2F12');
    expect(screen.link('Mot de passe oublié ?').getAttribute('href')).toBe('/mot-de-passe-oublie');
    expect(screen.link('Créer un compte').getAttribute('href')).toBe('/inscription?suite=%2Fsessions%2F12');
  });

  it('leads candidates to their entry by way of the sign-in, and greets them there', async () => {
    const screen = await open();
    const entry = screen.link('Rejoindre une session').getAttribute('href') ?? '';
    expect(entry).toBe('/connexion?suite=%2Frejoindre');
    await screen.go(entry);
    expect(screen.text).toContain('Connectez-vous pour rejoindre votre session de certification.');
    expect(screen.text).not.toContain('Vous passez la certification');
    expect(screen.link('Créer un compte').getAttribute('href')).toBe('/inscription?suite=%2Frejoindre');
  });

  it('shows and hides the password', async () => {
    const screen = await open();
    expect(screen.field('Mot de passe').getAttribute('type')).toBe('password');
    await screen.press('Afficher le mot de passe');
    expect(screen.field('Mot de passe').getAttribute('type')).toBe('text');
    await screen.press('Masquer le mot de passe');
    expect(screen.field('Mot de passe').getAttribute('type')).toBe('password');
  });

  it('offers the accounts and the mails of the demo, in the demo alone', async () => {
    const serious = await open();
    expect(serious.text).not.toContain('Comptes de démonstration');
  });

  it('fills the form with an account of the demo', async () => {
    const screen = await open('/connexion', true);
    expect(screen.link('Messages de la démonstration').getAttribute('href')).toBe('/demo/mails');
    await screen.press("surveillant@certif.test Surveillant, membre d'aucun centre");
    expect(screen.field('Adresse e-mail ou identifiant').value).toBe('surveillant@certif.test');
    expect(screen.field('Mot de passe').value).toBe('Certif2026');
  });

  it('names the support', async () => {
    const screen = await open();
    expect(screen.link('support@certif.test').getAttribute('href')).toBe('mailto:support@certif.test');
  });
});
