import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Confirm } from '../../../shared/confirm/confirm';
import { CurrentPerson } from '../../../shared/current-person';
import { Toasts } from '../../../shared/toasts/toasts';
import { answer, refuse } from '../../../testing/answers';
import { aPerson } from '../../../testing/people';
import { render, surround } from '../../../testing/render';
import { ProfileStore } from '../profile.store';
import { OwnData } from './own-data';

describe('one’s own data', () => {
  let http: HttpTestingController;
  const password = 'Mot de passe actuel';

  const open = async () => {
    http = await surround({
      person: aPerson(),
      routes: [{ path: '**', children: [] }],
      providers: [ProfileStore, { provide: Confirm, useValue: { ask: () => Promise.resolve(true) } }],
    });
    return render(OwnData);
  };

  it('are a file to download', async () => {
    const screen = await open();
    const link = screen.link('Télécharger mes données');
    expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual([
      '/api/me/personal-data',
      true,
    ]);
  });

  it('are erased with the password, and the person is out', async () => {
    const screen = await open();
    await screen.type(password, 'Certif2026');
    await screen.press('Supprimer mon compte');
    const call = answer(http, '/me/erasure', null);
    expect(call.request.body).toEqual({ currentPassword: 'Certif2026' });
    await screen.settle();
    expect(TestBed.inject(CurrentPerson).me()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/connexion');
  });

  it('stay while a centre has no other administrator, and the person is told', async () => {
    const screen = await open();
    await screen.type(password, 'Certif2026');
    await screen.press('Supprimer mon compte');
    refuse(http, '/me/erasure', 409, 'LAST_ADMINISTRATOR');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('Un centre garde au moins un administrateur.');
    expect(TestBed.inject(CurrentPerson).me()).not.toBeNull();
  });
});
