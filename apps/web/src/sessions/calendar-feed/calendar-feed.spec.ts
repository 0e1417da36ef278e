import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Confirm } from '../../shared/confirm/confirm';
import { answer, waiting } from '../../testing/answers';
import { UNIVERSITY, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { CalendarFeed } from './calendar-feed';

const path = `/centres/${UNIVERSITY}/calendar-feed`;
const url = 'https://certif.test/api/calendars/secret/sessions.ics';
const feed = (given = url) => ({ url: given, openedAt: new Date(2026, 10, 21, 14, 5).toISOString() });

describe('the calendar of a centre', () => {
  let http: HttpTestingController;

  const open = async (known: object) => {
    http = await surround({
      person: aPerson(),
      routes: [
        { path: 'sessions/calendrier', component: CalendarFeed },
        { path: '**', children: [] },
      ],
    });
    const screen = await visit('/sessions/calendrier');
    answer(http, path, known);
    await screen.settle();
    return screen;
  };

  it('gets its address when somebody asks for it', async () => {
    const screen = await open({ url: null, openedAt: null });
    await screen.press("Créer l'adresse du calendrier");
    const call = waiting(http, path);
    expect(call.request.method).toBe('POST');
    call.flush(feed());
    await screen.settle();
    expect(screen.field('Adresse du calendrier').value).toBe(url);
    expect(screen.button('Copier : Adresse du calendrier')).toBeTruthy();
    expect(screen.text).toContain('Créée le 21/11/2026 - 14:05');
  });

  it('changes its address after asking', async () => {
    const screen = await open(feed());
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    await screen.press("Changer d'adresse");
    expect(ask.mock.calls[0]?.[0].text).toContain('cessera aussitôt de fonctionner');
    answer(http, path, feed('https://certif.test/api/calendars/other/sessions.ics'));
    await screen.settle();
    expect(screen.field('Adresse du calendrier').value).toContain('/other/');
  });

  it('is revoked after asking, and not when the person thinks again', async () => {
    const screen = await open(feed());
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    await screen.press("Révoquer l'adresse");
    http.expectNone(`/api${path}`);
    ask.mockResolvedValue(true);
    await screen.press("Révoquer l'adresse");
    const call = waiting(http, path);
    expect(call.request.method).toBe('DELETE');
    call.flush(null, { status: 204, statusText: 'No Content' });
    await screen.settle();
    expect(screen.button("Créer l'adresse du calendrier")).toBeTruthy();
  });
});
