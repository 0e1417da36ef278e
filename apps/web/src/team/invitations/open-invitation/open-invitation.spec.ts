import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { CurrentPerson } from '../../../shared/current-person';
import { answer, refuse } from '../../../testing/answers';
import { UNIVERSITY, aPerson } from '../../../testing/people';
import { surround, visit } from '../../../testing/render';
import { invitationRoutes } from '../../team.routes';

describe('the link of an invitation', () => {
  let http: HttpTestingController;
  const path = '/invitations/ABCDEFGH23';
  const invitation = { centreId: UNIVERSITY, centreName: 'Université de Testix', email: 'sophie@pix.fr' };

  const open = async (person?: ReturnType<typeof aPerson>) => {
    http = await surround({
      ...(person ? { person } : {}),
      routes: [...invitationRoutes, { path: '**', children: [] }],
    });
    const screen = await visit(path);
    if (!person) {
      refuse(http, '/me', 401, 'NOT_SIGNED_IN');
      await screen.settle();
      refuse(http, '/auth/refresh', 401, 'REFRESH_TOKEN_INVALID');
    }
    return screen;
  };

  it('leads who is signed out to sign in or to sign up, and back', async () => {
    const screen = await open();
    answer(http, path, invitation);
    await screen.settle();
    expect(
      screen.heading('Vous êtes invité(e) à rejoindre le centre de certification Université de Testix'),
    ).toBeTruthy();
    expect(screen.link('Se connecter').getAttribute('href')).toBe(
      '/connexion?suite=%2Finvitations%2FABCDEFGH23',
    );
    expect(screen.link('Créer un compte').getAttribute('href')).toBe(
      '/inscription?invitation=ABCDEFGH23&email=sophie@pix.fr',
    );
  });

  it('joins at once who comes back from signing in, without a second click', async () => {
    const screen = await open();
    answer(http, path, invitation);
    await screen.settle();
    screen.link('Se connecter').click();
    await screen.settle();
    TestBed.inject(CurrentPerson).is(aPerson({ memberships: [] }));
    await screen.go(path);
    answer(http, path, invitation);
    answer(http, `${path}/acceptance`, aPerson());
    await screen.settle();
    expect(screen.path()).toBe('/');
    expect(TestBed.inject(CurrentPerson).centreId()).toBe(UNIVERSITY);
  });

  it('never joins by itself: who is signed in is asked', async () => {
    const screen = await open(aPerson({ memberships: [] }));
    answer(http, path, invitation);
    await screen.settle();
    expect(screen.text).toContain('Vous êtes connecté en tant que Martine Dupont (membre@certif.test).');
    http.expectNone(`/api${path}/acceptance`);
    await screen.press('Rejoindre le centre');
    answer(http, `${path}/acceptance`, aPerson());
    await screen.settle();
    expect(screen.path()).toBe('/');
  });

  it.each([
    [404, 'NOT_FOUND', "Ce lien n'est pas celui d'une invitation."],
    [409, 'INVITATION_CANCELLED', "Cette invitation n'est plus valide."],
    [409, 'INVITATION_ACCEPTED', 'Cette invitation a déjà été acceptée.'],
  ])('has a sentence for %i %s', async (status, code, sentence) => {
    const screen = await open(aPerson());
    refuse(http, path, status, code);
    await screen.settle();
    expect(screen.text).toContain(sentence);
  });

  it('tells a member that they are one already', async () => {
    const screen = await open(aPerson());
    answer(http, path, invitation);
    await screen.settle();
    await screen.press('Rejoindre le centre');
    refuse(http, `${path}/acceptance`, 409, 'ALREADY_MEMBER');
    await screen.settle();
    expect(screen.text).toContain('Vous êtes déjà membre de ce centre.');
  });
});
