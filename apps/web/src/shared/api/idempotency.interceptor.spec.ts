import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FinalisationClient } from '../../finalisation/finalisation.client';
import { SessionsClient } from '../../sessions/sessions.client';
import { answer, cutOff, refuse } from '../../testing/answers';
import { surround } from '../../testing/render';
import { aSession } from '../../testing/sessions';
import { newKey } from './idempotency.interceptor';

const path = '/centres/c/sessions';
const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('the key of an unsafe call', () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    http = await surround();
  });

  const plan = (site: string) => {
    const body = { site, room: 'B', date: '2030-01-01', time: '09:00', invigilators: 'C' };
    TestBed.inject(SessionsClient)
      .create({ centreId: 'c', body })
      .subscribe({ error: () => undefined });
  };
  const keyOf = (call: { request: { headers: { get(name: string): string | null } } }) =>
    call.request.headers.get('Idempotency-Key');
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  it('is a fresh UUID each time', () => {
    plan('A');
    const first = keyOf(answer(http, path, aSession()));
    plan('A');
    const second = keyOf(answer(http, path, aSession()));
    expect(first).toMatch(uuid);
    expect(second).not.toBe(first);
  });

  it('stays the same for the same words after an answer that never came', async () => {
    plan('A');
    const first = keyOf(cutOff(http, path));
    await turn();
    plan('A');
    expect(keyOf(answer(http, path, aSession()))).toBe(first);
  });

  it('is another one for other words, and after a refusal', async () => {
    plan('A');
    const first = keyOf(cutOff(http, path));
    await turn();
    plan('B');
    const second = keyOf(refuse(http, path, 422, 'INPUT_INVALID'));
    await turn();
    plan('B');
    const third = keyOf(answer(http, path, aSession()));
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('is another one for what was said before, once a PUT has said something else at the same place', async () => {
    const note = (hasIncident: boolean) => {
      TestBed.inject(FinalisationClient)
        .note({ sessionId: 's', body: { hasIncident } })
        .subscribe({ error: () => undefined });
    };
    const place = '/sessions/s/finalisation/draft';
    note(true);
    const first = keyOf(cutOff(http, place));
    await turn();
    note(true);
    expect(keyOf(cutOff(http, place))).toBe(first);
    await turn();
    note(false);
    answer(http, place, {});
    note(true);
    expect(keyOf(answer(http, place, {}))).not.toBe(first);
  });

  it('is not given to a reading call', () => {
    TestBed.inject(SessionsClient).list({ centreId: 'c' }).subscribe();
    expect(keyOf(answer(http, path, {}))).toBeNull();
  });

  it('is made without crypto.randomUUID where the page is not on https', () => {
    const bare = {
      getRandomValues: <T extends ArrayBufferView>(bytes: T) => crypto.getRandomValues(bytes as never) as T,
    };
    expect(newKey(bare as never)).toMatch(uuid);
    expect(newKey(bare as never)).not.toBe(newKey(bare as never));
  });
});
