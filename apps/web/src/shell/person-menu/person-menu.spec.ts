import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { PROFESSIONALS, aMembership, aPerson } from '../../testing/people';
import { render, surround } from '../../testing/render';
import { PersonMenu } from './person-menu';

describe("the person's menu", () => {
  let http: HttpTestingController;
  const memberships = [
    aMembership(),
    aMembership({ centreId: PROFESSIONALS, centreName: 'Centre Prix', kind: 'PRO' }),
  ];

  const open = async () => {
    http = await surround({ person: aPerson({ memberships }), routes: [{ path: '**', children: [] }] });
    const screen = await render(PersonMenu);
    const menu = await TestbedHarnessEnvironment.loader(screen.fixture).getHarness(MatMenuHarness);
    await menu.open();
    const choose = async (text: RegExp) => {
      await menu.clickItem({ text });
      await screen.settle();
    };
    return {
      screen,
      choose,
      texts: async () => Promise.all((await menu.getItems()).map((item) => item.getText())),
    };
  };
  afterEach(() => {
    document.documentElement.removeAttribute('data-theme');
    localStorage.clear();
  });

  it('shows who works where, and every centre of theirs', async () => {
    const { screen, texts } = await open();
    expect(screen.button('Mon compte Martine Dupont Université de Testix')).toBeTruthy();
    expect((await texts()).join('|')).toContain('Université de Testix|Centre Prix|Français|English');
  });

  it('goes over to another centre, and its sessions', async () => {
    const { screen, choose } = await open();
    await TestBed.inject(Router).navigateByUrl('/sessions/12');
    await choose(/Centre Prix/);
    const { request } = answer(
      http,
      '/me/current-centre',
      aPerson({ memberships, currentCentreId: PROFESSIONALS }),
    );
    expect(request.body).toEqual({ centreId: PROFESSIONALS });
    await screen.settle();
    expect(TestBed.inject(CurrentPerson).membership()?.centreName).toBe('Centre Prix');
    expect(TestBed.inject(Router).url).toBe('/sessions');
  });

  it('asks nothing when the centre is the current one', async () => {
    const { choose } = await open();
    await choose(/Université/);
    http.expectNone('/api/me/current-centre');
  });

  it('leads to one’s own account', async () => {
    const { choose } = await open();
    await choose(/^Mon compte$/);
    expect(TestBed.inject(Router).url).toBe('/compte');
  });

  it('switches the language of the page and remembers it', async () => {
    const { screen, choose } = await open();
    await choose(/English/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await screen.settle();
    expect(screen.button('My account Martine Dupont Université de Testix')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('certif.language')).toBe('en');
  });

  it('switches the theme and remembers it', async () => {
    const { choose } = await open();
    await choose(/Sombre/);
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('certif.theme')).toBe('dark');
  });

  it('signs out and leads to the sign-in page', async () => {
    const { screen, choose } = await open();
    await choose(/Se déconnecter/);
    answer(http, '/auth/sign-out', null);
    await screen.settle();
    expect(TestBed.inject(CurrentPerson).me()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/connexion');
  });

  it('says when it could not, and stays', async () => {
    const { screen, choose } = await open();
    await choose(/Se déconnecter/);
    refuse(http, '/auth/sign-out', 503, 'UNAVAILABLE');
    await screen.settle();
    expect(TestBed.inject(CurrentPerson).me()).not.toBeNull();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('indisponible');
  });
});
