import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, cutOff, refuse } from '../../testing/answers';
import { surround, visit } from '../../testing/render';
import { SignUp } from './sign-up';

const PASSWORD = 'Mot de passe (8 caractères minimum, dont une majuscule, une minuscule et un chiffre)';
const EMAIL = 'Adresse e-mail (ex: nom@exemple.fr)';
const ACCEPT = "J'accepte les conditions d'utilisation et la politique de confidentialité de Pix";
const tokens = { accessToken: 'a', expiresIn: 1200, refreshToken: 'b' };

describe('signing up', () => {
  let http: HttpTestingController;

  const open = async (path = '/inscription') => {
    http = await surround({
      routes: [
        { path: 'inscription', component: SignUp },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit(path);
    answer(http, '/about', { certifierName: 'Pix', supportEmail: null, dpoEmail: 'dpo@pix.fr', demo: false });
    await screen.settle();
    return screen;
  };

  const fill = async (screen: Awaited<ReturnType<typeof open>>, given: Record<string, string> = {}) => {
    const typed = {
      Prénom: ' Éloïse ',
      Nom: 'N’Doran',
      [EMAIL]: 'Eloise@Exemple.fr',
      [PASSWORD]: 'Soleil-Vert-7',
      ...given,
    };
    for (const [label, text] of Object.entries(typed)) await screen.type(label, text);
    screen.field(ACCEPT).click();
    await screen.settle();
  };

  it('opens the account, signs in by it and goes on', async () => {
    const screen = await open('/inscription?suite=%2Frejoindre&invitation=ABCDEFGHIJ');
    await fill(screen);
    await screen.press("Je m'inscris");
    const { request } = answer(http, '/accounts', { id: '0198c0de-0000-7000-8000-000000000500' });
    expect(request.body).toEqual({
      firstName: 'Éloïse',
      lastName: 'N’Doran',
      email: 'eloise@exemple.fr',
      password: 'Soleil-Vert-7',
      termsAccepted: true,
      language: 'fr',
      invitationCode: 'ABCDEFGHIJ',
    });
    await screen.settle();
    expect(answer(http, '/auth/sign-in', tokens).request.body).toEqual({
      email: 'eloise@exemple.fr',
      password: 'Soleil-Vert-7',
    });
    await screen.settle();
    expect(screen.path()).toBe('/rejoindre');
  });

  it('ticks the points of the rule as the password is typed', async () => {
    const screen = await open();
    const points = () =>
      screen
        .all('.rules li')
        .map((point) => [point.textContent.replace(/\s+/g, ' ').trim(), point.classList.contains('met')]);
    expect(points()).toEqual([
      ['8 caractères minimum (à remplir)', false],
      ['une majuscule (à remplir)', false],
      ['une minuscule (à remplir)', false],
      ['un chiffre (à remplir)', false],
    ]);
    await screen.type(PASSWORD, 'Soleil');
    expect(points().map(([, met]) => met)).toEqual([false, true, true, false]);
    await screen.type(PASSWORD, 'Soleil-7');
    expect(points().every(([, met]) => met)).toBe(true);
  });

  it('lists all that is missing at once, the acceptance too, and sends nothing', async () => {
    const screen = await open();
    await screen.press("Je m'inscris");
    expect(screen.all('certif-error-summary li').map((item) => item.textContent?.trim())).toEqual([
      'Veuillez indiquer votre prénom.',
      'Veuillez indiquer votre nom.',
      'Veuillez indiquer votre adresse e-mail.',
      'Veuillez choisir un mot de passe.',
      "Vous devez accepter les conditions d'utilisation et la politique de confidentialité pour créer un compte.",
    ]);
    expect(screen.field(ACCEPT).getAttribute('aria-invalid')).toBe('true');
    http.expectNone('/api/accounts');
  });

  it.each([
    [409, 'EMAIL_TAKEN', {}, EMAIL, 'Cette adresse e-mail est déjà enregistrée, connectez-vous.'],
    [
      422,
      'INPUT_INVALID',
      { errors: [{ pointer: '/password', code: 'PASSWORD_TOO_COMMON', detail: '' }] },
      PASSWORD,
      "Ce mot de passe est l'un des plus utilisés au monde. Choisissez-en un autre.",
    ],
  ])('puts what the API refuses at its field: %i %s', async (status, code, more, label, text) => {
    const screen = await open();
    await fill(screen);
    await screen.press("Je m'inscris");
    refuse(http, '/accounts', status, code, more);
    await screen.settle();
    expect(screen.aboutField(label)).toBe(text);
    expect(screen.field('Prénom').value).toBe(' Éloïse ');
  });

  it('says when the network failed, and sends the same call again', async () => {
    const screen = await open();
    await fill(screen);
    await screen.press("Je m'inscris");
    const first = cutOff(http, '/accounts');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('Le serveur ne répond pas');
    await screen.press("Je m'inscris");
    const second = answer(http, '/accounts', { id: '0198c0de-0000-7000-8000-000000000500' });
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('links both pages that are accepted, and says what becomes of the data and whom to write to', async () => {
    const screen = await open();
    expect(screen.link("conditions d'utilisation").getAttribute('href')).toBe('/conditions-utilisation');
    expect(screen.link('politique de confidentialité').getAttribute('href')).toBe('/confidentialite');
    expect(screen.text).toContain('enregistrées dans un fichier informatisé par Pix');
    expect(screen.link('dpo@pix.fr').getAttribute('href')).toBe('mailto:dpo@pix.fr');
  });
});
