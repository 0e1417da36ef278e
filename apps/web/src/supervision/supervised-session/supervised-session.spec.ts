import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { SupervisionResponse } from '#dto/supervision/supervision.response.js';
import { answer, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SupervisedSession } from './supervised-session';

const ID = '0198c0de-0000-7000-8000-000000000900';
const supervised: SupervisionResponse = {
  session: {
    id: ID,
    number: 668,
    centreName: 'Centre de Testix',
    site: 'Site Paris',
    room: 'Salle 3',
    date: '2021-12-28',
    time: '11:00',
    invigilators: 'Surveillant Test',
    accessCode: 'DGBK96',
  },
  counters: { enrolled: 3, joined: 2, started: 1 },
  candidates: [
    ['DELARUE', 'Sophie', true, true],
    ['DUPONT', 'Martine', true, false],
    ['DURAND', 'Simon', false, false],
  ].map(([lastName, firstName, joined, started], index) => ({
    id: `0198c0de-0000-7000-8000-00000000091${index}`,
    lastName: String(lastName),
    firstName: String(firstName),
    birthdate: '2001-07-04',
    extraTimePercentage: index === 2 ? 33 : null,
    joined: Boolean(joined),
    started: Boolean(started),
  })),
};

describe('a session that somebody supervises', () => {
  let http: HttpTestingController;

  const open = async () => {
    http = await surround({
      person: aPerson({ memberships: [] }),
      routes: [{ path: 'surveiller/:sessionId', component: SupervisedSession }],
    });
    return visit(`/surveiller/${ID}`);
  };

  it('shows what it is, its access code, and who is expected', async () => {
    const screen = await open();
    answer(http, `/supervision/${ID}`, supervised);
    await screen.settle();
    expect(screen.heading('Session 668')).toBeTruthy();
    expect(TestBed.inject(Title).getTitle()).toBe('Session 668 – Espace surveillant – Certif');
    expect(screen.text).toContain('28/12/2021 · 11:00');
    expect(screen.all('dd').map((one) => one.textContent)).toEqual([
      'Centre de Testix',
      'Site Paris',
      'Salle 3',
      'Surveillant Test',
      'DGBK96',
    ]);
    expect(screen.all('li').map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'DELARUE Sophie 04/07/2001 Test commencé',
      'DUPONT Martine 04/07/2001 A rejoint la session',
      'DURAND Simon 04/07/2001 · Temps majoré : 33 %',
    ]);
    expect(screen.text).toContain('Session rejointe : 2 sur 3 · Test commencé : 1');
  });

  it('is read again when asked', async () => {
    const screen = await open();
    answer(http, `/supervision/${ID}`, supervised);
    await screen.settle();
    await screen.press('Actualiser');
    answer(http, `/supervision/${ID}`, { ...supervised, counters: { enrolled: 3, joined: 3, started: 3 } });
    await screen.settle();
    expect(screen.text).toContain('Test commencé : 3');
  });

  it('leads back to the entry once it is closed, and nothing of it stays in sight', async () => {
    const screen = await open();
    answer(http, `/supervision/${ID}`, supervised);
    await screen.settle();
    await screen.press('Actualiser');
    refuse(http, `/supervision/${ID}`, 404, 'NOT_FOUND');
    await screen.settle();
    expect(screen.heading("Cette session n'est pas accessible")).toBeTruthy();
    expect(screen.text).not.toContain('DELARUE');
    expect(screen.link('Surveiller une session').getAttribute('href')).toBe('/surveiller');
  });

  it('says that a finalised session is over', async () => {
    const screen = await open();
    refuse(http, `/supervision/${ID}`, 409, 'SESSION_ALREADY_FINALISED');
    await screen.settle();
    expect(screen.text).toContain("La session de certification n'est plus accessible.");
  });
});
