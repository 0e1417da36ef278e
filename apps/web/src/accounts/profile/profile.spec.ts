import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ProfileResponse, SignInsResponse } from '#dto/accounts/profile.js';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { Profile } from './profile';
import { deviceOf } from './sign-ins/device-name';

const profile: ProfileResponse = {
  firstName: 'Martine',
  lastName: 'Dupont',
  email: 'membre@certif.test',
  username: null,
  language: 'fr',
  emailProvenAt: '2026-11-20T10:00:00Z',
  emailProof: null,
  emailChange: null,
};
const HERE = '0198c0de-0000-7000-8000-000000000901';
const THERE = '0198c0de-0000-7000-8000-000000000902';
const signIns: SignInsResponse = {
  items: [
    {
      id: HERE,
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
      since: '2026-11-20T10:00:00Z',
      lastUsedAt: '2026-11-21T10:00:00Z',
      current: true,
    },
    {
      id: THERE,
      userAgent: null,
      since: '2026-11-19T10:00:00Z',
      lastUsedAt: '2026-11-19T10:00:00Z',
      current: false,
    },
  ],
};

describe('« Mon compte »', () => {
  let http: HttpTestingController;

  const open = async (given: Partial<ProfileResponse> = {}) => {
    http = await surround({
      person: aPerson(),
      routes: [
        { path: 'compte', component: Profile },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit('/compte');
    answer(http, '/me/profile', { ...profile, ...given });
    answer(http, '/me/sign-ins', signIns);
    await screen.settle();
    return screen;
  };
  afterEach(() => localStorage.clear());

  it('changes the name, here and in the menu', async () => {
    const screen = await open();
    expect(screen.field('Prénom').value).toBe('Martine');
    await screen.type('Prénom', 'Martine-Élise');
    await screen.press('Enregistrer');
    const { request } = answer(http, '/me/profile', { ...profile, firstName: 'Martine-Élise' });
    expect([request.method, request.body]).toEqual([
      'PATCH',
      { firstName: 'Martine-Élise', lastName: 'Dupont', language: 'fr' },
    ]);
    await screen.settle();
    expect(TestBed.inject(CurrentPerson).me()?.firstName).toBe('Martine-Élise');
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('Vos informations ont été enregistrées.');
  });

  it('asks for the present password with a new one, and says when it is wrong', async () => {
    const screen = await open();
    await screen.type('Mot de passe actuel', 'Pas-Le-Bon-1');
    await screen.type('Nouveau mot de passe', 'Soleil-Vert-7');
    await screen.press('Changer de mot de passe');
    refuse(http, '/me/password', 422, 'INPUT_INVALID', {
      errors: [{ pointer: '/currentPassword', code: 'WRONG', detail: '' }],
    });
    await screen.settle();
    expect(screen.aboutField('Mot de passe actuel')).toBe("Ce n'est pas votre mot de passe actuel.");
    await screen.type('Mot de passe actuel', 'Certif2026');
    await screen.press('Changer de mot de passe');
    expect(answer(http, '/me/password', null).request.body).toEqual({
      currentPassword: 'Certif2026',
      password: 'Soleil-Vert-7',
    });
    await screen.settle();
    expect(screen.field('Nouveau mot de passe').value).toBe('');
  });

  it('asks for another address, which waits for its mail', async () => {
    const screen = await open();
    await screen.press("Changer d'adresse e-mail");
    await screen.type('Nouvelle adresse e-mail', 'Autre@certif.test');
    const [own] = screen.all<HTMLInputElement>('certif-email-change input[type=password]');
    own!.value = 'Certif2026';
    own!.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.press("Changer d'adresse e-mail");
    expect(answer(http, '/me/email-change', null).request.body).toEqual({
      email: 'autre@certif.test',
      currentPassword: 'Certif2026',
    });
    await screen.settle();
    answer(http, '/me/profile', {
      ...profile,
      emailChange: {
        email: 'autre@certif.test',
        expiresAt: '2026-11-21T11:00:00Z',
        mail: { state: 'queued', trouble: null, attempts: 0, sentAt: null },
      },
    });
    await screen.settle();
    expect(screen.text).toContain("autre@certif.test attend d'être confirmée");
    expect(screen.text).toContain("Le message est en cours d'envoi.");
  });

  it('keeps the name that is being typed while it looks what became of a mail', async () => {
    const screen = await open();
    await screen.type('Nom', 'Dupont-Martin');
    await screen.press("Changer d'adresse e-mail");
    await screen.type('Nouvelle adresse e-mail', 'autre@certif.test');
    const [own] = screen.all<HTMLInputElement>('certif-email-change input[type=password]');
    own!.value = 'Certif2026';
    own!.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.press("Changer d'adresse e-mail");
    answer(http, '/me/email-change', null);
    await screen.settle();
    answer(http, '/me/profile', { ...profile });
    await screen.settle();
    expect(screen.field('Nom').value).toBe('Dupont-Martin');
  });

  it('says when the mail to a new address could not be delivered, sends it again, or gives up', async () => {
    const screen = await open({
      emailChange: {
        email: 'faute@certif.test',
        expiresAt: '2026-11-21T11:00:00Z',
        mail: { state: 'failed', trouble: 'ADDRESS_REFUSED', attempts: 1, sentAt: null },
      },
    });
    expect(screen.text).toContain('le serveur refuse cette adresse');
    await screen.press('Renvoyer le message');
    answer(http, '/me/email-change/resending', null);
    await screen.settle();
    answer(http, '/me/profile', profile);
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('Le message a été renvoyé.');
  });

  it('tells that the address is confirmed, and leaves nothing out', async () => {
    const screen = await open();
    expect(screen.text).toContain('Adresse confirmée le');
    expect(screen.text).not.toContain("tant que l'adresse n'est pas confirmée");
  });

  it('tells that the address is not confirmed and what that means, and sends the link again', async () => {
    const mail = { state: 'sent', trouble: null, attempts: 1, sentAt: '2026-11-21T10:00:00Z' } as const;
    const waiting = { emailProvenAt: null, emailProof: { expiresAt: '2999-11-28T10:00:00Z', mail } };
    const screen = await open(waiting);
    expect(screen.text).toContain("Cette adresse n'est pas encore confirmée.");
    expect(screen.text).toContain("tant que l'adresse n'est pas confirmée");
    await screen.press('Renvoyer le lien');
    refuse(http, '/me/email-proof/resending', 429, 'TOO_MANY_MAILS');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain("Patientez un quart d'heure");
    await screen.press('Renvoyer le lien');
    answer(http, '/me/email-proof/resending', null);
    await screen.settle();
    answer(http, '/me/profile', profile);
    await screen.settle();
    expect(screen.text).toContain('Adresse confirmée le');
  });

  it('offers a first link where none was sent, or the last one has ended', async () => {
    const mail = { state: 'sent', trouble: null, attempts: 1, sentAt: '2026-11-01T10:00:00Z' } as const;
    const ended = { emailProvenAt: null, emailProof: { expiresAt: '2001-11-08T10:00:00Z', mail } };
    const screen = await open(ended);
    await screen.press('Recevoir le lien');
    answer(http, '/me/email-proof/resending', null);
    await screen.settle();
    answer(http, '/me/profile', { ...profile, ...ended });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('Le lien a été envoyé.');
  });

  it('shows where one is signed in, and ends it elsewhere', async () => {
    const screen = await open();
    expect(screen.text).toContain('Firefox sur Windows');
    expect(screen.text).toContain('Cet appareil');
    expect(screen.text).toContain('Appareil inconnu');
    const [end] = screen.all<HTMLButtonElement>('certif-sign-ins li button');
    end!.click();
    const call = waiting(http, `/me/sign-ins/${THERE}`);
    expect(call.request.method).toBe('DELETE');
    call.flush(null);
    await screen.settle();
    answer(http, '/me/sign-ins', { items: signIns.items.slice(0, 1) });
    await screen.settle();
    expect(screen.text).not.toContain('Appareil inconnu');
  });
});

describe('the name of a device', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
      'Edge',
      'Windows',
    ],
    ['curl/8.5.0', undefined, undefined],
    [null, undefined, undefined],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ ...(browser && { browser }), ...(system && { system }) });
  });
});
