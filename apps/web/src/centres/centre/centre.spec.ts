import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { UNIVERSITY, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { pageOf } from '../../testing/sessions';
import { aCentre } from '../../testing/team';
import { centresRoutes } from '../centres.routes';

describe("the certifier's desk", () => {
  let http: HttpTestingController;

  const open = async (url: string) => {
    http = await surround({
      person: aPerson({ certifier: true, memberships: [] }),
      routes: [
        { path: 'certificateur', children: centresRoutes },
        { path: '**', children: [] },
      ],
    });
    return visit(url);
  };

  it('lists the centres, and asks for what the address says', async () => {
    const screen = await open('/certificateur?recherche=testix&etat=archives&page=2');
    const call = answer(
      http,
      '/certifier/centres',
      pageOf([aCentre({ archivedAt: '2027-11-20T10:00:00Z' })]),
    );
    expect(call.request.params.toString()).toBe('page=2&search=testix&archived=true');
    await screen.settle();
    expect(screen.rows()).toEqual([
      ['Université de Testix', 'Enseignement supérieur (SUP)', '', '2', '1', 'Archivé'],
    ]);
    expect(screen.link('Université de Testix').getAttribute('href')).toBe(
      `/certificateur/centres/${UNIVERSITY}`,
    );
  });

  it('opens a centre with what was typed, and tells a doubtful UAI without refusing it', async () => {
    const screen = await open('/certificateur/centres/nouveau');
    await screen.press('Ouvrir le centre');
    expect(screen.alert()).toContain('Veuillez indiquer le nom du centre.');
    expect(screen.alert()).toContain("Veuillez indiquer l'adresse e-mail du référent.");
    await screen.type('Nom du centre', 'Collège Anne Frank');
    await screen.type('Identifiant externe', '075 1234 a');
    expect(screen.aboutField('Identifiant externe')).toContain('la lettre de ce code UAI');
    await screen.type('Adresse e-mail du référent', 'Referent@pix.fr');
    await screen.press('Ouvrir le centre');
    const call = answer(http, '/certifier/centres', aCentre());
    expect(call.request.body).toMatchObject({
      name: 'Collège Anne Frank',
      kind: 'SCO',
      externalId: '0751234A',
      timeZone: 'Europe/Paris',
      procedureEdition: '2024',
      retentionMonths: 60,
      referentEmail: 'referent@pix.fr',
    });
    await screen.settle();
    expect(screen.path()).toBe(`/certificateur/centres/${UNIVERSITY}`);
  });

  it('edits with the version that was read, and says when somebody was faster', async () => {
    const screen = await open(`/certificateur/centres/${UNIVERSITY}`);
    answer(http, `/certifier/centres/${UNIVERSITY}`, aCentre());
    await screen.settle();
    expect(screen.text).toContain('Alix Moreau');
    await screen.type('Nom du centre', 'Université de Lutèce');
    await screen.press('Enregistrer');
    const call = refuse(http, `/certifier/centres/${UNIVERSITY}`, 409, 'STALE');
    expect(call.request.body).toMatchObject({ name: 'Université de Lutèce', externalId: null, version: 3 });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain("Quelqu'un a modifié ces informations");
  });

  it('keeps what is being typed while the list of invitations is read again', async () => {
    const screen = await open(`/certificateur/centres/${UNIVERSITY}`);
    answer(http, `/certifier/centres/${UNIVERSITY}`, aCentre());
    await screen.settle();
    await screen.type('Nom du centre', 'Université de Lutèce');
    await screen.type('Inviter un référent', 'second@pix.fr');
    await screen.press('Inviter');
    const result = {
      typed: 'second@pix.fr',
      email: 'second@pix.fr',
      centreId: UNIVERSITY,
      outcome: 'sent',
      fault: null,
    };
    answer(http, `/certifier/centres/${UNIVERSITY}/referents`, result);
    await screen.settle();
    answer(http, `/certifier/centres/${UNIVERSITY}`, aCentre({ invitationCount: 2 }));
    await screen.settle();
    expect(screen.field('Nom du centre').value).toBe('Université de Lutèce');
  });

  it('offers nothing but the reopening of an archived centre', async () => {
    const screen = await open(`/certificateur/centres/${UNIVERSITY}`);
    answer(http, `/certifier/centres/${UNIVERSITY}`, aCentre({ archivedAt: '2027-11-20T10:00:00Z' }));
    await screen.settle();
    expect(screen.has('form')).toBe(false);
    await screen.press('Rouvrir le centre');
    answer(http, `/certifier/centres/${UNIVERSITY}/reopening`, aCentre());
    await screen.settle();
    expect(screen.has('form')).toBe(true);
  });
});
