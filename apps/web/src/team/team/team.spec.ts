import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CentreRole } from '#dto/access/permissions.js';
import { Confirm, type Question } from '../../shared/confirm/confirm';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { PROFESSIONALS, UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { pageOf } from '../../testing/sessions';
import { aMember, anInvitation } from '../../testing/team';
import { teamRoutes } from '../team.routes';

describe('the page of the team', () => {
  let http: HttpTestingController;
  const members = `/centres/${UNIVERSITY}/members`;
  const invitations = `/centres/${UNIVERSITY}/invitations`;
  const me = aMember({ id: 'me', firstName: 'Martine', lastName: 'Dupont', role: 'admin', self: true });

  const asked: Question[] = [];
  /** Whoever is asked says yes. */
  const confirm = {
    ask: (question: Question) => {
      asked.push(question);
      return Promise.resolve(true);
    },
  };

  const open = async (role: CentreRole, url = '/equipe') => {
    http = await surround({
      providers: [{ provide: Confirm, useValue: confirm }],
      person: aPerson({ memberships: [aMembership({ role })] }),
      routes: [
        { path: 'equipe', children: teamRoutes },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit(url);
    answer(http, members, pageOf([aMember(), me]));
    if (role === 'admin') answer(http, invitations, pageOf([anInvitation()]));
    await screen.settle();
    return screen;
  };
  /** What opens over the page stands beside it in the document. */
  const choose = (selector: string, words: string) => {
    const found = Array.from(document.querySelectorAll<HTMLButtonElement>(selector));
    const button = found.find((one) => one.textContent?.includes(words));
    if (!button)
      throw new Error(`Nothing says « ${words} »: ${found.map((one) => one.textContent).join('|')}`);
    button.click();
  };

  it('shows a member who works here, and no way to change it', async () => {
    const screen = await open('member');
    expect(screen.all('a[mat-tab-link]').map((tab) => tab.textContent?.trim())).toEqual(['Membres (2)']);
    expect(screen.rows()).toEqual([
      ['Bernard', 'Camille', 'camille@pix.fr', 'Membre', ''],
      ['Dupont', 'Martine', 'camille@pix.fr', 'Administrateur', 'Quitter le centre'],
    ]);
    expect(screen.has('a[href="/equipe/inviter"]')).toBe(false);
  });

  it('lets an administrator give a role, from the row of whom it concerns', async () => {
    const screen = await open('admin');
    expect(screen.all('a[mat-tab-link]').map((tab) => tab.textContent?.trim())).toEqual([
      'Membres (2)',
      'Invitations (1)',
    ]);
    await screen.press('Actions pour Camille Bernard');
    choose('[mat-menu-item]', 'Donner le rôle Administrateur');
    await screen.settle();
    const call = answer(http, `${members}/${aMember().id}`, aMember({ role: 'admin' }));
    expect([call.request.method, call.request.body]).toEqual(['PATCH', { role: 'admin' }]);
    await screen.settle();
    answer(http, members, pageOf([aMember({ role: 'admin' }), me]));
    await screen.settle();
    expect(screen.rows()[0]?.[3]).toBe('Administrateur');
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe(
      'Camille Bernard a maintenant le rôle Administrateur.',
    );
  });

  it('asks before somebody leaves, and says why the last administrator can’t leave', async () => {
    const screen = await open('admin');
    await screen.press('Quitter le centre');
    await screen.settle();
    expect(asked[0]?.title).toContain('Quitter «');
    refuse(http, `${members}/me`, 409, 'LAST_ADMINISTRATOR');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('Un centre garde au moins un administrateur.');
    answer(http, members, pageOf([aMember(), me]));
  });

  it('lists the invitations with the date of the guide and the fate of their mails', async () => {
    const screen = await open('admin', '/equipe/invitations');
    expect(screen.all('th').map((column) => column.textContent?.trim())).toEqual([
      'Adresse e-mail',
      'Rôle',
      'Date de dernier envoi',
      'Envoi',
      'Actions',
    ]);
    expect(screen.rows()[0]?.slice(0, 4)).toEqual([
      'astérix@pix.fr',
      'Membre',
      '28/12/2023 - 12:51',
      'Envoyée',
    ]);
    await screen.press("Renvoyer l'invitation à astérix@pix.fr");
    answer(http, `${invitations}/${anInvitation().id}/resending`, anInvitation());
    await screen.settle();
    answer(
      http,
      invitations,
      pageOf([
        anInvitation({ mail: { state: 'failed', trouble: 'ADDRESS_REFUSED', attempts: 1, sentAt: null } }),
      ]),
    );
    await screen.settle();
    expect(screen.rows()[0]?.[3]).toBe('Non remiseCette adresse est refusée par son serveur.');
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe("L'invitation a bien été renvoyée.");
  });

  it('shows nothing of the old team once another centre is chosen', async () => {
    const screen = await open('admin');
    const memberships = [aMembership({ centreId: PROFESSIONALS, role: 'member' })];
    TestBed.inject(CurrentPerson).is(aPerson({ memberships }));
    await screen.settle();
    expect(screen.text).not.toContain('Bernard');
    expect(screen.all('a[mat-tab-link]')).toHaveLength(1);
    answer(http, `/centres/${PROFESSIONALS}/members`, pageOf([]));
  });
});
