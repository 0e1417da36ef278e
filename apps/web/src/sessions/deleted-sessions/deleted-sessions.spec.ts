import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { UNIVERSITY, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession, pageOf } from '../../testing/sessions';
import { DeletedSessions } from './deleted-sessions';

const path = `/centres/${UNIVERSITY}/deleted-sessions`;
const deleted = () => {
  const at = new Date(2026, 10, 20, 9, 30);
  const until = new Date(2026, 11, 20, 9, 30);
  return {
    ...aSession({ enrolledCount: 4 }),
    deletedAt: at.toISOString(),
    restorableUntil: until.toISOString(),
  };
};

describe('the deleted sessions', () => {
  let http: HttpTestingController;

  const open = async () => {
    http = await surround({
      person: aPerson(),
      routes: [
        { path: 'sessions/supprimees', component: DeletedSessions },
        { path: '**', children: [] },
      ],
    });
    return visit('/sessions/supprimees');
  };

  it('are listed with the day of their deletion and until when they wait', async () => {
    const screen = await open();
    answer(http, path, pageOf([deleted()]));
    await screen.settle();
    expect(screen.rows()).toEqual([
      [
        '332004',
        'Site Paris',
        'Salle B12',
        '27/12/2027 14:00',
        '4',
        '20/11/2026 - 09:30',
        '20/12/2026 - 09:30',
        'Restaurer',
      ],
    ]);
  });

  it('are restored, and leave the list', async () => {
    const screen = await open();
    answer(http, path, pageOf([deleted()]));
    await screen.settle();
    await screen.press('Restaurer la session 332004');
    answer(http, `/sessions/${SESSION}/restoration`, aSession());
    await screen.settle();
    answer(http, path, pageOf([]));
    await screen.settle();
    expect(screen.text).toContain('Aucune session supprimée');
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('La session a été restaurée avec succès.');
  });

  it('say when one is gone for good', async () => {
    const screen = await open();
    answer(http, path, pageOf([deleted()]));
    await screen.settle();
    await screen.press('Restaurer la session 332004');
    refuse(http, `/sessions/${SESSION}/restoration`, 404, 'NOT_FOUND');
    await screen.settle();
    answer(http, path, pageOf([]));
    expect(TestBed.inject(Toasts).all()[0]?.tone).toBe('error');
  });
});
