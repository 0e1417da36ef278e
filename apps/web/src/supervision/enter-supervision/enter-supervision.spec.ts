import type { HttpTestingController } from '@angular/common/http/testing';
import type { MeResponse } from '#dto/team/me.response.js';
import { answer, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { EnterSupervision } from './enter-supervision';

const SESSION = '0198c0de-0000-7000-8000-000000000900';
const invigilator = aPerson({ email: 'surveillant@exemple.fr', memberships: [] });

describe('« Surveiller une session »', () => {
  let http: HttpTestingController;

  const open = async (path = '/surveiller', person: MeResponse = invigilator) => {
    http = await surround({
      person,
      routes: [
        { path: 'surveiller', component: EnterSupervision },
        { path: '**', children: [] },
      ],
    });
    return visit(path);
  };
  const PASSWORD = 'Mot de passe de la session';

  it('leads to the session whose number and password were typed', async () => {
    const screen = await open();
    await screen.type('Numéro de la session', '332 004');
    await screen.type(PASSWORD, 'c-bx2t3');
    await screen.press('Surveiller la session');
    const { request } = answer(http, '/supervision/access', { sessionId: SESSION });
    expect(request.body).toEqual({ sessionNumber: '332 004', password: 'c-bx2t3' });
    await screen.settle();
    expect(screen.path()).toBe(`/surveiller/${SESSION}`);
  });

  it('has the number that the QR code of the kit brought', async () => {
    const screen = await open('/surveiller?session=332004');
    expect(screen.field('Numéro de la session').value).toBe('332004');
  });

  it('asks for what is missing or can be no number, at the fields', async () => {
    const screen = await open();
    await screen.type('Numéro de la session', 'abc');
    await screen.press('Surveiller la session');
    expect(screen.aboutField('Numéro de la session')).toBe(
      'Le numéro de la session ne comporte que des chiffres.',
    );
    expect(screen.aboutField(PASSWORD)).toBe('Veuillez indiquer le mot de passe de la session.');
    http.expectNone('/api/supervision/access');
  });

  it.each([
    [422, 'WRONG_NUMBER_OR_PASSWORD', 'Le numéro de session et/ou le mot de passe saisis sont incorrects.'],
    [409, 'SESSION_ALREADY_FINALISED', "La session de certification n'est plus accessible."],
    [409, 'CENTRE_ARCHIVED', "La session de certification n'est plus accessible."],
  ])('says what %s %s means, and keeps what was typed', async (status, code, words) => {
    const screen = await open('/surveiller?session=12');
    await screen.type(PASSWORD, 'C-XXXXX');
    await screen.press('Surveiller la session');
    refuse(http, '/supervision/access', status, code);
    await screen.settle();
    expect(screen.alert()).toBe(words);
    expect(screen.field(PASSWORD).value).toBe('C-XXXXX');
  });

  it('tells somebody who is blocked how long to wait, and waits', async () => {
    const screen = await open('/surveiller?session=12');
    await screen.type(PASSWORD, 'C-XXXXX');
    await screen.press('Surveiller la session');
    refuse(http, '/supervision/access', 429, 'SUPERVISION_BLOCKED', { retryAfter: 600 });
    await screen.settle();
    expect(screen.one('[role=timer]').textContent).toContain('10:00');
    await screen.press('Surveiller la session');
    http.expectNone('/api/supervision/access');
  });

  it('says who is signed in, and lets somebody else in who comes back to this session', async () => {
    const screen = await open('/surveiller?session=12');
    expect(screen.text).toContain('surveillant@exemple.fr');
    expect(screen.text).toContain("Ce compte n'est membre d'aucun centre de certification.");
    await screen.press('Changer de compte');
    answer(http, '/auth/sign-out', null);
    await screen.settle();
    expect(screen.path()).toBe('/connexion?suite=%2Fsurveiller%3Fsession%3D12');
  });

  it('shows candidates the way to their own entry', async () => {
    const screen = await open();
    expect(screen.link('Rejoindre une session').getAttribute('href')).toBe('/rejoindre');
  });

  it('does not speak of centres to a member', async () => {
    const screen = await open('/surveiller', aPerson());
    expect(screen.text).not.toContain("n'est membre d'aucun centre");
  });
});
