import { signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { TimelineEntry } from '#dto/sessions/timeline.response.js';
import { SessionInView } from '../../shared/session-in-view';
import { answer, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession, pageOf } from '../../testing/sessions';
import { Timeline } from './timeline';

const path = `/sessions/${SESSION}/timeline`;
const martine = {
  kind: 'person' as const,
  id: '0198c0de-0000-7000-8000-000000000500',
  name: 'Martine Dupont',
};
const system = { kind: 'system' as const, id: null, name: null };

function entry(given: Partial<TimelineEntry>): TimelineEntry {
  return {
    seq: 1,
    at: new Date(2026, 10, 21, 14, 5).toISOString(),
    act: 'session.created',
    actor: martine,
    subjects: [],
    details: null,
    ...given,
  };
}

const page = (items: TimelineEntry[]) => ({
  ...pageOf(items),
  acts: ['session.created', 'session.updated'],
  actors: [martine, system],
});

describe('the timeline of a session', () => {
  let http: HttpTestingController;

  const open = async (url = '/historique') => {
    const inView = { session: signal(aSession()), reload: jest.fn() };
    http = await surround({
      person: aPerson(),
      routes: [{ path: 'historique', component: Timeline }],
      providers: [{ provide: SessionInView, useValue: inView }],
    });
    return visit(url);
  };

  it('says who did what when, in words', async () => {
    const screen = await open();
    const changed = {
      before: { room: 'Salle A', date: '2026-12-27', observations: null },
      after: { room: 'Salle B', date: '2027-01-15', observations: 'Deux postes.' },
    };
    const counts = { mode: 'replace', added: 3, changed: 0, removed: 1, unchanged: 0 };
    answer(
      http,
      path,
      page([
        entry({ seq: 3, act: 'session.updated', details: changed }),
        entry({ seq: 2, act: 'candidates.imported', details: counts, subjects: ['DELARUE Sophie'] }),
        entry({ seq: 1, actor: system }),
      ]),
    );
    await screen.settle();
    const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
    const acts = screen
      .all('ol > li')
      .map((item) => [
        words(item.querySelector('.what')),
        words(item.querySelector('time')),
        Array.from(item.querySelectorAll('dt'), (term) => [words(term), words(term.nextElementSibling)]),
      ]);
    expect(acts).toEqual([
      [
        'Session modifiée par Martine Dupont',
        '21/11/2026 - 14:05',
        [
          ['Salle', 'avant : Salle A → après : Salle B'],
          ['Date', 'avant : 27/12/2026 → après : 15/01/2027'],
          ['Observations', 'avant : (vide) → après : Deux postes.'],
        ],
      ],
      [
        'Liste des candidats importée par Martine Dupont',
        '21/11/2026 - 14:05',
        [
          ['Candidat(s)', 'DELARUE Sophie'],
          ['Mode', 'remplacement de la liste'],
          ['Ajoutés', '3'],
          ['Retirés', '1'],
        ],
      ],
      ['Session créée par Certif', '21/11/2026 - 14:05', []],
    ]);
  });

  it('is filtered by act and by person, in the address', async () => {
    const screen = await open(`/historique?acte=session.updated&personne=${martine.id}&page=2`);
    const call = waiting(http, path);
    const { params } = call.request;
    expect([params.get('act'), params.get('actor'), params.get('page')]).toEqual([
      'session.updated',
      martine.id,
      '2',
    ]);
    call.flush(page([]));
    await screen.settle();
    expect(screen.text).toContain('Aucune action ne correspond à ces filtres');
    const [acts, people] = screen.all<HTMLSelectElement>('select');
    expect(Array.from(acts!.options, ({ text }) => text.trim())).toEqual([
      'Toutes les actions',
      'Session créée',
      'Session modifiée',
    ]);
    expect(Array.from(people!.options, ({ text }) => text.trim())).toEqual([
      'Toutes les personnes',
      'Martine Dupont',
      'Certif',
    ]);
    people!.value = 'system';
    people!.dispatchEvent(new Event('change'));
    await screen.settle();
    expect(waiting(http, path).request.params.get('actor')).toBe('system');
    people!.value = martine.id!;
    people!.dispatchEvent(new Event('change'));
    await screen.settle();
    acts!.value = '';
    acts!.dispatchEvent(new Event('change'));
    await screen.settle();
    expect(screen.path()).toBe(`/historique?personne=${martine.id}`);
  });

  it('leaves aside a filter that means nothing', async () => {
    await open('/historique?acte=quelque-chose&personne=moi');
    expect(waiting(http, path).request.params.keys()).toEqual(['page']);
  });

  it('names somebody whose account is gone as such', async () => {
    const screen = await open();
    answer(http, path, page([entry({ actor: { ...martine, name: null } })]));
    await screen.settle();
    expect(screen.text).toContain("par une personne dont le compte n'existe plus");
  });
});
