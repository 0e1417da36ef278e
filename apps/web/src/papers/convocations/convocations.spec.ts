import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ConvocationPage, ConvocationRow } from '#dto/papers/convocations/convocation.response.js';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession } from '../../testing/sessions';
import { Convocations } from './convocations';

const path = `/sessions/${SESSION}/convocations`;

const delivery = (given: Partial<NonNullable<ConvocationRow['delivery']>> = {}) => ({
  state: 'sent' as const,
  trouble: null,
  attempts: 1,
  sentAt: '2030-05-01T08:00:00Z',
  ...given,
});

const row = (lastName: string, given: Partial<ConvocationRow> = {}): ConvocationRow => ({
  candidateId: `id of ${lastName}`,
  lastName,
  firstName: 'Sophie',
  email: `${lastName.toLowerCase()}@mail.fr`,
  delivery: null,
  addressChanged: false,
  sessionChanged: false,
  ...given,
});

const pageOf = (
  items: ConvocationRow[],
  counts: Partial<ConvocationPage['counts']> = {},
): ConvocationPage => ({
  items,
  total: items.length,
  page: 1,
  pageSize: 100,
  counts: {
    toSend: 0,
    queued: 0,
    sent: 0,
    addressChanged: 0,
    sessionChanged: 0,
    failed: 0,
    withoutAddress: 0,
    ...counts,
  },
});

describe('the convocations of a session', () => {
  let http: HttpTestingController;

  const open = async (given: Parameters<typeof aSession>[0] = { enrolledCount: 2 }) => {
    const inView = { session: signal(aSession(given)), reload: () => undefined };
    http = await surround({
      person: aPerson(),
      routes: [{ path: 'convocations', component: Convocations }],
      providers: [{ provide: SessionInView, useValue: inView }],
    });
    return visit('/convocations');
  };

  it('show what became of each mail, and why one has not left', async () => {
    const screen = await open();
    answer(
      http,
      path,
      pageOf([
        row('ABADI'),
        row('AUGIER', { delivery: delivery() }),
        row('DELARUE', { delivery: delivery({ state: 'failed', trouble: 'ADDRESS_REFUSED' }) }),
        row('LAMOUR', { email: null }),
        row('MARTIN', { delivery: delivery(), addressChanged: true }),
        row('MOREAU', { delivery: delivery(), sessionChanged: true }),
        row('MESSAN', { delivery: delivery({ state: 'queued', trouble: 'SERVER_UNREACHABLE' }) }),
      ]),
    );
    await screen.settle();
    expect(screen.rows().map((cells) => [cells[0], cells[3], cells[4]])).toEqual([
      ['ABADI', 'Non envoyée', 'Envoyer'],
      ['AUGIER', 'Envoyée', 'Renvoyer'],
      ['DELARUE', 'Échec Le serveur de messagerie refuse cette adresse.', 'Renvoyer'],
      ['LAMOUR', "Pas d'adresse", ''],
      ['MARTIN', "Envoyée à l'ancienne adresse", 'Renvoyer'],
      ['MOREAU', 'Envoyée avant un changement', 'Renvoyer'],
      ['MESSAN', 'En attente Le serveur de messagerie ne répond pas.', ''],
    ]);
  });

  it('are sent to all who have not got theirs, and looked at again', async () => {
    const screen = await open();
    answer(http, path, pageOf([row('ABADI'), row('AUGIER')], { toSend: 2 }));
    await screen.settle();
    await screen.press('Envoyer 2 convocations');
    const call = waiting(http, path);
    expect([call.request.method, call.request.body]).toEqual(['POST', { locale: 'fr' }]);
    call.flush({ queued: 2, withoutAddress: 0 });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('2 convocations partent par e-mail.');
    answer(http, path, pageOf([row('ABADI', { delivery: delivery() })], { sent: 2 }));
    await screen.settle();
    expect(screen.text).toContain('2 envoyées');
    expect(screen.text).not.toContain('Envoyer 2 convocations');
  });

  it('are sent again to one person', async () => {
    const screen = await open();
    answer(http, path, pageOf([row('AUGIER', { delivery: delivery() })], { sent: 1 }));
    await screen.settle();
    await screen.press('Renvoyer la convocation de Sophie AUGIER');
    expect(waiting(http, path).request.body).toEqual({ locale: 'fr', candidateIds: ['id of AUGIER'] });
  });

  it('are no longer sent once the session is finalised', async () => {
    const screen = await open({ enrolledCount: 2, status: 'finalised' });
    answer(http, path, pageOf([row('ABADI')], { toSend: 1 }));
    await screen.settle();
    expect(screen.has('button')).toBe(false);
    expect(screen.link('Convocations (PDF)').getAttribute('href')).toContain('/papers/convocations.pdf');
  });

  it('say in words why nothing was sent', async () => {
    const screen = await open();
    answer(http, path, pageOf([row('ABADI')], { toSend: 1 }));
    await screen.settle();
    await screen.press('Envoyer 1 convocation');
    refuse(http, path, 409, 'CONVOCATIONS_CLOSED');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('La session est finalisée');
  });
});
