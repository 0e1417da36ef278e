import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { ParticipationResponse } from '#dto/sittings/participation.response.js';
import { answer, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { JoinedSession } from './joined-session';

const ID = '0198c0de-0000-7000-8000-000000000700';
const PATH = `/sittings/participations/${ID}`;
const participation: ParticipationResponse = {
  participationId: ID,
  candidate: { lastName: 'DELARUE', firstName: 'Sophie', birthdate: '2001-07-04' },
  session: {
    number: 668,
    centreName: 'Centre de Testix',
    site: 'Site Paris',
    room: 'Salle 3',
    date: '2021-12-28',
    time: '11:00',
  },
  joinedAt: '2021-12-28T09:55:00.000Z',
};

describe('a session that somebody joined', () => {
  let http: HttpTestingController;

  const open = async () => {
    http = await surround({
      person: aPerson({ memberships: [] }),
      routes: [{ path: 'rejoindre/:participationId', component: JoinedSession }],
    });
    return visit(`/rejoindre/${ID}`);
  };

  it('shows where and when it is, as whom, and what comes next', async () => {
    const screen = await open();
    answer(http, PATH, participation);
    await screen.settle();
    expect(screen.heading('Session 668')).toBeTruthy();
    for (const words of ['Vous avez rejoint la session', 'DELARUE Sophie, 04/07/2001', 'Salle 3', '11:00'])
      expect(screen.text).toContain(words);
    expect(screen.text).toContain('Gardez cette page ouverte');
    expect(TestBed.inject(Title).getTitle()).toContain('Session 668');
  });

  it.each([404, 403])('says that it was not joined by this account, when it is told %s', async (status) => {
    const screen = await open();
    refuse(http, PATH, status, 'NOT_FOUND');
    await screen.settle();
    expect(screen.heading("Vous n'avez pas rejoint cette session")).toBeTruthy();
    expect(screen.link('Rejoindre une session').getAttribute('href')).toBe('/rejoindre');
  });

  it('can be read again after a failure', async () => {
    const screen = await open();
    refuse(http, PATH, 503, 'UNAVAILABLE');
    await screen.settle();
    await screen.press('Réessayer');
    answer(http, PATH, participation);
    await screen.settle();
    expect(screen.heading('Session 668')).toBeTruthy();
  });
});
