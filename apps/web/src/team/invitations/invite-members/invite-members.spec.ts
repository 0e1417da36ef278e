import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import { Toasts } from '../../../shared/toasts/toasts';
import { PROFESSIONALS, UNIVERSITY, aMembership, aPerson } from '../../../testing/people';
import { surround, visit } from '../../../testing/render';
import { pageOf } from '../../../testing/sessions';
import { InviteMembers } from './invite-members';

describe('inviting members', () => {
  let http: HttpTestingController;
  const path = `/centres/${UNIVERSITY}/invitations`;
  const result = (given: Partial<InviteResult>): InviteResult => ({
    typed: 'a@pix.fr',
    email: 'a@pix.fr',
    centreId: UNIVERSITY,
    outcome: 'sent',
    fault: null,
    ...given,
  });

  const open = async (memberships = [aMembership({ role: 'admin' })]) => {
    http = await surround({
      person: aPerson({ memberships }),
      routes: [
        { path: 'equipe/inviter', component: InviteMembers },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit('/equipe/inviter');
    http.match((request) => request.url === `/api${path}`).forEach((call) => call.flush(pageOf([])));
    await screen.settle();
    return screen;
  };
  const post = () => http.expectOne((request) => request.method === 'POST' && request.url === `/api${path}`);

  it('sends what was pasted, address by address, and goes to the list', async () => {
    const screen = await open();
    await screen.type('Adresse(s) e-mail', 'Alix <a@pix.fr>; b@pix.fr');
    expect(screen.aboutField('Adresse(s) e-mail')).toBe('2 adresses');
    await screen.press('Inviter');
    const call = post();
    expect(call.request.body).toEqual({
      emails: ['a@pix.fr', 'b@pix.fr'],
      role: 'member',
      centreIds: [UNIVERSITY],
      language: 'fr',
    });
    call.flush({ results: [result({}), result({ typed: 'b@pix.fr', outcome: 'resent' })] });
    await screen.settle();
    expect(screen.path()).toBe('/equipe/invitations');
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('2 invitations ont bien été envoyées.');
  });

  it('tells what became of each address, and keeps the malformed ones to be mended', async () => {
    const screen = await open();
    await screen.type('Adresse(s) e-mail', 'a@pix.fr, martine, c@pix.fr');
    await screen.press('Inviter');
    post().flush({
      results: [
        result({}),
        result({ typed: 'martine', email: null, centreId: null, outcome: 'malformed', fault: 'AT_MISSING' }),
        result({ typed: 'c@pix.fr', email: 'c@pix.fr', outcome: 'already_member' }),
      ],
    });
    await screen.settle();
    expect(screen.all('certif-invite-results li').map((line) => line.textContent?.trim())).toEqual([
      'a@pix.fr Invitation envoyée.',
      'martine Il manque le signe @.',
      'c@pix.fr Cette personne est déjà membre du centre.',
    ]);
    expect(screen.field('Adresse(s) e-mail').value).toBe('martine');
  });

  it('asks for an address before it asks the server', async () => {
    const screen = await open();
    await screen.press('Inviter');
    expect(screen.alert()).toContain('Veuillez indiquer au moins une adresse e-mail.');
  });

  it('offers their centres to who administers several', async () => {
    const screen = await open([
      aMembership({ role: 'admin' }),
      aMembership({ centreId: PROFESSIONALS, centreName: 'Centre Prix', role: 'admin' }),
      aMembership({ centreId: '0198c0de-0000-7000-8000-000000000003', centreName: 'Troisième' }),
    ]);
    expect(screen.all('fieldset label').map((label) => label.textContent?.trim())).toEqual([
      'Université de Testix',
      'Centre Prix',
    ]);
    screen.all<HTMLInputElement>('fieldset input')[1]?.click();
    await screen.type('Adresse(s) e-mail', 'a@pix.fr');
    await screen.press('Inviter');
    expect((post().request.body as { centreIds: string[] }).centreIds).toEqual([UNIVERSITY, PROFESSIONALS]);
  });
});
