import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { addressRoutes } from '../accounts.routes';

let http: HttpTestingController;

const open = async (path: string) => {
  http = await surround({ person: aPerson(), routes: [...addressRoutes, { path: '**', children: [] }] });
  return visit(path);
};

describe.each([
  {
    what: 'a new address',
    path: '/email-confirmations/abc123',
    call: '/accounts/email-confirmations',
    act: 'Confirmer cette adresse',
    done: 'Votre adresse e-mail a été modifiée.',
  },
  {
    what: 'the present address',
    path: '/email-proofs/abc123',
    call: '/me/email-proof',
    act: 'Confirmer mon adresse',
    done: 'Votre adresse e-mail est confirmée.',
  },
])('$what', ({ path, call, act, done }) => {
  it('is confirmed by a button and not by the opening of the page, which tells whose account it is', async () => {
    const screen = await open(path);
    http.expectNone(`/api${call}`);
    expect(screen.text).toContain('membre@certif.test');
    await screen.press(act);
    expect(answer(http, call, null).request.body).toEqual({ token: 'abc123' });
    await screen.settle();
    expect(screen.text).toContain(done);
  });

  it('says when the link has ended', async () => {
    const screen = await open(path);
    await screen.press(act);
    refuse(http, call, 409, 'LINK_ENDED');
    await screen.settle();
    expect(screen.alert()).toContain("Ce lien n'est plus valable");
    expect(screen.link('Revenir à Mon compte').getAttribute('href')).toBe('/compte');
  });

  it('says when the link was sent for another account, and lets one change accounts', async () => {
    const screen = await open(path);
    await screen.press(act);
    refuse(http, call, 404, 'NOT_FOUND');
    await screen.settle();
    expect(screen.alert()).toContain('Ce lien ne vaut pas pour ce compte');
    expect(screen.text).toContain('Changer de compte');
  });
});

describe('a new address that somebody took meanwhile', () => {
  it('is refused in words, and the page stays', async () => {
    const screen = await open('/email-confirmations/abc123');
    await screen.press('Confirmer cette adresse');
    refuse(http, '/accounts/email-confirmations', 409, 'EMAIL_TAKEN');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('déjà enregistrée');
    expect(screen.text).toContain('Confirmer cette adresse');
  });
});
