import type { HttpTestingController } from '@angular/common/http/testing';
import { EnvironmentInjector, createEnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { answer, cutOff, refuse, waiting } from '../testing/answers';
import { surround } from '../testing/render';
import { SESSION } from '../testing/sessions';
import { NotesStore } from './notes.store';

const path = `/sessions/${SESSION}/finalisation/draft`;
const NOTHING = { comment: null, hasIncident: false, hasJoiningIssue: false };

describe('notes that save themselves', () => {
  let http: HttpTestingController;
  let notes: NotesStore;

  beforeEach(async () => {
    http = await surround({ providers: [NotesStore] });
    notes = TestBed.inject(NotesStore);
    notes.begin(SESSION, NOTHING);
    jest.useFakeTimers();
  });
  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  const turn = (ms = 0) => jest.advanceTimersByTimeAsync(ms);
  const type = (comment: string) => notes.note({ comment }, { later: true });

  it('send a tick at once, and nothing but the tick', async () => {
    notes.note({ hasIncident: true });
    expect(notes.state()).toBe('saving');
    const { request } = answer(http, path, { ...NOTHING, hasIncident: true });
    expect([request.method, request.body]).toEqual(['PUT', { hasIncident: true }]);
    await turn();
    expect([notes.state(), notes.isUnsaved()]).toEqual(['saved', false]);
  });

  it('send a text once its writer pauses, and not before', async () => {
    type('Une');
    await turn(900);
    type('Une alarme ');
    await turn(900);
    http.expectNone(() => true);
    await turn(200);
    expect(answer(http, path, { ...NOTHING, comment: 'Une alarme' }).request.body).toEqual({
      comment: 'Une alarme ',
    });
    await turn();
    expect([notes.state(), notes.notes().comment]).toEqual(['saved', 'Une alarme ']);
  });

  it('send what changed during a call after it, and the last value alone', async () => {
    notes.note({ hasIncident: true });
    const first = waiting(http, path);
    notes.note({ hasIncident: false, hasJoiningIssue: true });
    notes.note({ hasIncident: true });
    notes.note({ hasIncident: false });
    http.expectNone(() => true);
    first.flush({ ...NOTHING, hasIncident: true });
    await turn();
    expect(notes.notes()).toMatchObject({ hasIncident: false, hasJoiningIssue: true });
    const second = answer(http, path, { ...NOTHING, hasJoiningIssue: true });
    expect(second.request.body).toEqual({ hasIncident: false, hasJoiningIssue: true });
    await turn();
    expect(notes.state()).toBe('saved');
  });

  it('stay when the server is out of reach, and are sent together the next time', async () => {
    notes.note({ hasIncident: true });
    cutOff(http, path);
    await turn();
    expect([notes.state(), notes.problem()?.code, notes.isUnsaved()]).toEqual(['failed', 'OFFLINE', true]);
    type('Une alarme');
    await turn(1_000);
    expect([notes.state(), notes.isSaving()]).toEqual(['failed', true]);
    expect(answer(http, path, { ...NOTHING, hasIncident: true, comment: 'Une alarme' }).request.body).toEqual(
      {
        comment: 'Une alarme',
        hasIncident: true,
      },
    );
    await turn();
    expect([notes.state(), notes.isUnsaved()]).toEqual(['saved', false]);
  });

  it('are tried again by themselves while the server is out of reach, but not when it has refused them', async () => {
    notes.note({ hasIncident: true });
    cutOff(http, path);
    await turn(5_000);
    refuse(http, path, 503, 'UNAVAILABLE');
    await turn(5_000);
    refuse(http, path, 409, 'SESSION_ALREADY_FINALISED');
    await turn(60_000);
    http.expectNone(() => true);
    expect([notes.state(), notes.notes().hasIncident]).toEqual(['failed', true]);
  });

  it('show what a colleague noted meanwhile, but never over what this person is writing', async () => {
    type('Une alarme a');
    notes.note({ hasIncident: true });
    const call = waiting(http, path);
    type('Une alarme a sonné');
    call.flush({ comment: 'Une alarme a', hasIncident: true, hasJoiningIssue: true });
    await turn();
    expect(notes.notes()).toEqual({
      comment: 'Une alarme a sonné',
      hasIncident: true,
      hasJoiningIssue: true,
    });
    await turn(1_000);
    expect(waiting(http, path).request.body).toEqual({ comment: 'Une alarme a sonné' });
  });

  it('keep a text that would be refused on the page, and send the rest', async () => {
    type('x'.repeat(501));
    await turn(1_000);
    expect([notes.state(), notes.isUnsaved(), notes.commentFault()?.code]).toEqual(['rest', true, 'too_big']);
    notes.note({ hasIncident: true });
    expect(answer(http, path, { ...NOTHING, hasIncident: true }).request.body).toEqual({ hasIncident: true });
    await turn();
    expect([notes.state(), notes.notes().comment.length]).toEqual(['rest', 501]);
    type('x'.repeat(500));
    await turn(1_000);
    expect(waiting(http, path).request.body).toEqual({ comment: 'x'.repeat(500) });
  });

  it('are sent when their page goes', () => {
    const page = createEnvironmentInjector([NotesStore], TestBed.inject(EnvironmentInjector));
    page.get(NotesStore).begin(SESSION, NOTHING);
    page.get(NotesStore).note({ comment: 'Une alarme' }, { later: true });
    page.destroy();
    expect(waiting(http, path).request.body).toEqual({ comment: 'Une alarme' });
  });
});
