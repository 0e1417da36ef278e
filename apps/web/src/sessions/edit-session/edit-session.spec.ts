import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Confirm } from '../../shared/confirm/confirm';
import { answer, refuse, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { wordsOf } from '../../testing/screen';
import { SESSION, aSession } from '../../testing/sessions';
import { EditSession } from './edit-session';

const path = `/sessions/${SESSION}`;

describe('editing a session', () => {
  let http: HttpTestingController;
  let screen: Awaited<ReturnType<typeof visit>>;

  const open = async (given = {}) => {
    http = await surround({
      person: aPerson(),
      routes: [
        { path: 'sessions/:sessionId/modifier', component: EditSession },
        { path: '**', children: [] },
      ],
    });
    screen = await visit(`${path}/modifier`);
    answer(http, path, aSession(given));
    await screen.settle();
  };

  it('shows what is there, sends only what changed with its version, and returns to the session', async () => {
    await open({ version: 4, observations: 'Deux postes.' });
    expect(screen.heading("Modification d'une session de certification")).toBeTruthy();
    expect(screen.field('Date de début').value).toBe('27/12/2027');
    expect(screen.link('Annuler').getAttribute('href')).toBe(path);
    await screen.type('Nom de la salle', 'Salle C');
    await screen.type('Observations', '');
    await screen.press('Modifier la session');
    const call = waiting(http, path);
    expect(call.request.method).toBe('PATCH');
    expect(call.request.body).toEqual({ room: 'Salle C', observations: '', version: 4 });
    call.flush(aSession({ room: 'Salle C', version: 5 }));
    await screen.settle();
    expect(screen.path()).toBe(path);
  });

  it('lets a past day stay', async () => {
    await open({ date: '2020-01-15' });
    await screen.type('Nom de la salle', 'Salle C');
    await screen.press('Modifier la session');
    expect(waiting(http, path).request.body).toEqual({ room: 'Salle C', version: 1 });
  });

  it('refuses another past day', async () => {
    await open({ date: '2020-01-15' });
    await screen.type('Date de début', '16/01/2020');
    expect(screen.aboutField('Date de début')).toContain('Cette date est passée.');
  });

  it('tells what somebody else changed meanwhile, keeps what was typed, and sends it to the new version', async () => {
    await open({ version: 1 });
    await screen.type('Nom de la salle', 'Salle C');
    await screen.press('Modifier la session');
    refuse(http, path, 409, 'STALE');
    await screen.settle();
    answer(http, path, aSession({ version: 2, site: 'Site Lyon', room: 'Salle Z' }));
    await screen.settle();
    expect(screen.all('.theirs li').map(wordsOf)).toEqual([
      'Nom du site : Site Paris → Site Lyon',
      'Nom de la salle : Salle B12 → Salle Z',
    ]);
    expect(document.activeElement).toBe(screen.one('.theirs'));
    expect([screen.field('Nom du site').value, screen.field('Nom de la salle').value]).toEqual([
      'Site Lyon',
      'Salle C',
    ]);
    await screen.press('Modifier la session');
    const again = answer(http, path, aSession({ version: 3 }));
    expect(again.request.body).toEqual({ room: 'Salle C', version: 2 });
  });

  it.each([
    ['Nom de la salle', 'Salle C', true],
    ['Heure de début (heure locale)', '15:00', true],
    ['Observations', 'Un poste en panne.', false],
  ])('asks before « %s » changes once a test has started', async (label, text, asks) => {
    await open({ sittingCount: 2, enrolledCount: 3 });
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    await screen.type(label, text);
    await screen.press('Modifier la session');
    expect(ask).toHaveBeenCalledTimes(asks ? 1 : 0);
    const sent = http.match(`/api${path}`);
    expect(sent).toHaveLength(asks ? 0 : 1);
    expect(screen.field(label).value).toBe(text);
  });

  it('is over once the session is finalised', async () => {
    await open({ status: 'finalised' });
    expect(screen.text).toContain('Cette session est finalisée');
    expect(screen.has('form')).toBe(false);
  });
});
