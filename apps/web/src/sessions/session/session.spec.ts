import { Component, inject } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Confirm } from '../../shared/confirm/confirm';
import { SessionInView } from '../../shared/session-in-view';
import { answer, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession } from '../../testing/sessions';
import { sessionsRoutes } from '../sessions.routes';

@Component({ selector: 'certif-other-feature', template: `{{ inView.session()?.number }} aussi` })
class OtherFeature {
  protected readonly inView = inject(SessionInView);
}

const path = `/sessions/${SESSION}`;

describe('the page of a session', () => {
  let http: HttpTestingController;

  const open = async (url = path) => {
    const inSession = [
      { path: 'candidats', component: OtherFeature },
      { path: '', outlet: 'papers', component: OtherFeature },
    ];
    http = await surround({
      person: aPerson(),
      routes: [{ path: 'sessions', children: sessionsRoutes(inSession, []) }],
    });
    return visit(url);
  };

  it('has number, status, day in words and hour at its head', async () => {
    const screen = await open();
    answer(http, path, aSession({ date: '2023-12-27' }));
    await screen.settle();
    expect(screen.heading('Session 332004')).toBeTruthy();
    expect(screen.text).toContain('Créée');
    expect(screen.text).toContain('mercredi 27 déc. 2023');
    expect(screen.text).toContain('Heure de début (heure locale)14:00');
    expect(TestBed.inject(Title).getTitle()).toBe('Session 332004 – Certif');
  });

  it('shows the three codes, each with its copy button, and what was typed', async () => {
    const screen = await open();
    answer(http, path, aSession({ observations: 'Salle au 2e étage' }));
    await screen.settle();
    expect(screen.all('.code').map((code) => code.querySelector('span')?.textContent)).toEqual([
      '332004',
      'DGBK96',
      'C-BX2T3',
    ]);
    for (const code of ['Numéro de session', "Code d'accès", 'Mot de passe de session']) {
      expect(screen.button(`Copier : ${code}`)).toBeTruthy();
    }
    expect(screen.all('.facts dt').map((term) => term.textContent)).toEqual([
      'Nom du site',
      'Salle',
      'Surveillant(s)',
      'Observations',
    ]);
    expect(screen.text).toContain('Salle au 2e étage');
  });

  it('has a tab for the candidates with their number, and room for the papers', async () => {
    const screen = await open();
    answer(http, path, aSession({ enrolledCount: 24 }));
    await screen.settle();
    expect(screen.link('Candidats (24)').getAttribute('href')).toBe(`${path}/candidats`);
    expect(screen.text).toContain('332004 aussi');
    expect(screen.link('Détails').getAttribute('aria-selected')).toBe('true');
  });

  it('does not exist when it is unknown or belongs to others', async () => {
    const screen = await open();
    refuse(http, path, 404, 'NOT_FOUND');
    await screen.settle();
    expect(screen.heading('Session introuvable')).toBeTruthy();
    expect(screen.text).toContain("La session n'existe pas ou son accès est restreint.");
    expect(screen.text).not.toContain('aussi');
    expect(TestBed.inject(Title).getTitle()).toBe('Session introuvable – Certif');
  });

  it('can be asked for again when it could not be loaded', async () => {
    const screen = await open();
    refuse(http, path, 503, 'UNAVAILABLE');
    await screen.settle();
    await screen.press('Réessayer');
    answer(http, path, aSession());
    await screen.settle();
    expect(screen.heading('Session 332004')).toBeTruthy();
  });

  it('regenerates the session password after asking, and shows the new one', async () => {
    const screen = await open();
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    answer(http, path, aSession());
    await screen.settle();
    await screen.press('Régénérer le mot de passe de session');
    expect(ask.mock.calls[0]?.[0].text).toContain("l'ancien cesse aussitôt de fonctionner");
    answer(http, `${path}/invigilator-password`, aSession({ invigilatorPassword: 'C-GH234' }));
    await screen.settle();
    expect(screen.text).toContain('C-GH234');
    expect(screen.text).not.toContain('C-BX2T3');
  });

  it('offers to edit, to prepare the finalisation and to duplicate', async () => {
    const screen = await open();
    answer(http, path, aSession());
    await screen.settle();
    expect(screen.link('Modifier').getAttribute('href')).toBe(`${path}/modifier`);
    expect(screen.link('Préparer la finalisation').getAttribute('href')).toBe(`${path}/finalisation`);
    expect(screen.link('Dupliquer').getAttribute('href')).toBe(`/sessions/nouvelle?modele=${SESSION}`);
  });

  it('once finalised, offers to duplicate alone', async () => {
    const screen = await open();
    answer(http, path, aSession({ status: 'finalised' }));
    await screen.settle();
    expect(screen.text).not.toContain('Modifier');
    expect(screen.text).not.toContain('Préparer la finalisation');
    expect(screen.has('[aria-label="Régénérer le mot de passe de session"]')).toBe(false);
    expect(screen.link('Dupliquer')).toBeTruthy();
  });
});
