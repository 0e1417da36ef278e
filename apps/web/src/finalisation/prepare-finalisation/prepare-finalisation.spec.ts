import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { FinalisationResponse } from '#dto/finalisation/finalisation.response.js';
import { Confirm } from '../../shared/confirm/confirm';
import { Language } from '../../shared/language/language';
import { answer, cutOff, refuse, waiting } from '../../testing/answers';
import { aDocument } from '../../testing/documents';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { savedFiles } from '../../testing/saved-files';
import { SESSION } from '../../testing/sessions';
import { finalisationRoutes } from '../finalisation.routes';

const path = `/sessions/${SESSION}/finalisation`;
const draft = `${path}/draft`;
const NOTHING = { comment: null, hasIncident: false, hasJoiningIssue: false };
const INCIDENT =
  'Malgré un incident survenu pendant la session, les candidats ont pu terminer leur test de certification. Un temps supplémentaire a été accordé à un ou plusieurs candidats.';
const JOINING =
  "Un ou plusieurs candidats étaient présents en session de certification mais n'ont pas pu rejoindre la session.";
const ALL_WELL = "Aucun problème particulier à signaler, dans l'ensemble tout s'est bien déroulé";
const TO_TELL = 'Je souhaite signaler un ou plusieurs incident(s) ayant impacté la session dans son ensemble';
const COMMENT = 'Incident(s) ayant impacté la session';
const HELP = (file: string) =>
  `document pour vous aider à résoudre ce type de problème de connexion pour les prochaines sessions. (${file})`;

const help = aDocument({
  name: 'joining-problems',
  fileName: 'aide-rejoindre-la-session.pdf',
  bytes: 130_200,
});

describe('preparing the finalisation', () => {
  let http: HttpTestingController;
  let screen: Awaited<ReturnType<typeof visit>>;

  const open = async () => {
    http = await surround({
      person: aPerson(),
      routes: [
        { path: 'sessions', children: finalisationRoutes },
        { path: '**', children: [] },
      ],
    });
    screen = await visit(path);
  };
  const opened = async (
    session: Partial<FinalisationResponse['session']> = {},
    noted: Partial<FinalisationResponse['draft']> = {},
  ) => {
    await open();
    answer(http, path, {
      session: { id: SESSION, number: 904, procedureEdition: '2024', finalisedAt: null, ...session },
      draft: { ...NOTHING, ...noted },
    });
    await screen.settle();
  };
  const documents = async () => {
    answer(http, '/documents', { items: [aDocument(), help] });
    await screen.settle();
  };
  const tick = async (label: string) => {
    screen.field(label).click();
    await screen.settle();
  };
  const isTicked = (label: string) => (screen.field(label) as HTMLInputElement).checked;
  const radio = (label: string) =>
    screen
      .all<HTMLLabelElement>('label')
      .find(({ textContent }) => textContent.includes(label))
      ?.querySelector<HTMLInputElement>('input[type=radio]');
  const choose = async (label: string) => {
    radio(label)?.click();
    await screen.settle();
  };
  afterEach(() => {
    jest.restoreAllMocks();
    localStorage.clear();
  });

  it('asks in the words of the guide, and says that it is kept', async () => {
    await opened();
    expect(screen.heading('Préparer la finalisation de la session 904')).toBeTruthy();
    expect(TestBed.inject(Title).getTitle()).toBe('Session 904 – Préparer la finalisation – Certif');
    expect(screen.text).toContain(
      "Ce que vous notez ici est conservé jusqu'à la finalisation de la session.",
    );
    expect(screen.heading('Informations complémentaires (facultatif)')).toBeTruthy();
    expect(screen.text).toContain(
      "Vous pouvez indiquer, le cas échéant, les événements survenus lors de la session. Il n'est pas nécessaire de renseigner les candidats absents.",
    );
    expect([isTicked(INCIDENT), isTicked(JOINING), screen.has('textarea')]).toEqual([false, false, false]);
    expect(screen.link('Revenir à la session').getAttribute('href')).toBe(`/sessions/${SESSION}`);
  });

  it('saves a tick by itself, and shows what was noted before', async () => {
    await opened({}, { hasIncident: true });
    expect(isTicked(INCIDENT)).toBe(true);
    await tick(INCIDENT);
    expect(screen.text).toContain('Enregistrement…');
    expect(answer(http, draft, NOTHING).request.body).toEqual({ hasIncident: false });
    await screen.settle();
    expect(screen.all('[role=status]').at(-1)?.textContent).toContain('Enregistré');
  });

  it('offers the help on joining with its size to those who need it, where a screen reader hears of it', async () => {
    await opened();
    await documents();
    expect(screen.text).not.toContain('Vous trouverez ici');
    await tick(JOINING);
    const link = screen.link(HELP('PDF, 131 ko'));
    expect(link.closest('[role=status]')?.textContent.replace(/\s+/g, ' ')).toContain(
      `Vous trouverez ici un ${HELP('PDF, 131 ko')}`,
    );
    expect(link.getAttribute('href')).toBe('/api/documents/joining-problems.pdf?locale=fr');
    await tick(JOINING);
    expect(screen.text).not.toContain('Vous trouverez ici');
  });

  it('hands the help out in the language of the page', async () => {
    const saved = savedFiles();
    await opened({}, { hasJoiningIssue: true });
    await documents();
    await TestBed.inject(Language).choose('en');
    await screen.settle();
    const list = waiting(http, '/documents');
    expect(list.request.params.get('locale')).toBe('en');
    list.flush({ items: [{ ...help, fileName: 'help-joining-the-session.pdf', bytes: 120_000 }] });
    await screen.settle();
    screen
      .link('document to help you solve this kind of connection problem at your next sessions. (PDF, 120 kB)')
      .click();
    const call = waiting(http, '/documents/joining-problems.pdf');
    expect(call.request.params.get('locale')).toBe('en');
    call.flush(new Blob(['%PDF']));
    await screen.settle();
    expect(saved).toEqual(['help-joining-the-session.pdf']);
  });

  it('leads to the help all the same when its size can’t be told', async () => {
    await opened({}, { hasJoiningIssue: true });
    expect(screen.link(HELP('PDF')).closest('[aria-busy=true]')).toBeTruthy();
    refuse(http, '/documents', 503, 'UNAVAILABLE');
    await screen.settle();
    expect(screen.link(HELP('PDF')).getAttribute('href')).toContain('/documents/joining-problems.pdf');
    expect(screen.has('[aria-busy=true]')).toBe(false);
  });

  it('says why something is not saved, keeps it, and tries again', async () => {
    await opened();
    await tick(INCIDENT);
    cutOff(http, draft);
    await screen.settle();
    expect(screen.alert()).toContain('Vos dernières notes ne sont pas enregistrées.');
    expect(isTicked(INCIDENT)).toBe(true);
    await screen.press('Réessayer');
    expect(answer(http, draft, { ...NOTHING, hasIncident: true }).request.body).toEqual({
      hasIncident: true,
    });
    await screen.settle();
    expect([screen.has('[role=alert]'), isTicked(INCIDENT)]).toEqual([false, true]);
  });

  it('says so when the session was finalised meanwhile', async () => {
    await opened();
    await tick(INCIDENT);
    refuse(http, draft, 409, 'SESSION_ALREADY_FINALISED');
    await screen.settle();
    expect(screen.alert()).toContain('La session a été finalisée entre-temps.');
  });

  it('asks before what is not saved is left behind, and holds the window back', async () => {
    await opened();
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    await tick(INCIDENT);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    cutOff(http, draft);
    await screen.settle();
    const leaving = screen.go('/sessions');
    await screen.settle();
    cutOff(http, draft);
    await leaving;
    expect([ask.mock.calls[0]?.[0].title, screen.path()]).toEqual(['Quitter sans enregistrer\u00a0?', path]);
    window.dispatchEvent(new Event('online'));
    answer(http, draft, { ...NOTHING, hasIncident: true });
    await screen.settle();
    await screen.go('/sessions');
    expect([ask.mock.calls.length, screen.path()]).toEqual([1, '/sessions']);
  });

  describe('of a session of edition 2020', () => {
    const school = { procedureEdition: '2020' as const };

    it('asks for a comment in the words of its guide, with the help at hand', async () => {
      await opened(school);
      await documents();
      expect(screen.text).toContain('Commenter la session (facultatif)');
      expect(screen.text).not.toContain(INCIDENT);
      expect([radio(ALL_WELL)?.checked, radio(TO_TELL)?.checked, screen.has('textarea')]).toEqual([
        true,
        false,
        false,
      ]);
      expect(screen.link(HELP('PDF, 131 ko'))).toBeTruthy();
    });

    it('counts what is written, and saves it when the field is left', async () => {
      await opened(school);
      await choose(TO_TELL);
      await screen.type(COMMENT, 'Une alarme a sonné.');
      expect(screen.text).toContain('19/500');
      expect(answer(http, draft, { ...NOTHING, comment: 'Une alarme a sonné.' }).request.body).toEqual({
        comment: 'Une alarme a sonné.',
      });
      await screen.settle();
      expect(screen.text).toContain('Enregistré');
    });

    it('says that a text is too long, and sends none of it', async () => {
      await opened(school, { comment: 'Une alarme.' });
      expect(screen.field(COMMENT).value).toBe('Une alarme.');
      await screen.type(COMMENT, 'x'.repeat(501));
      expect(screen.text).toContain('501/500');
      expect(screen.aboutField(COMMENT)).toContain('ce texte est trop long pour être enregistré');
      http.expectNone(`/api${draft}`);
      expect(screen.field(COMMENT).value).toHaveLength(501);
    });

    it('takes the comment away when all went well after all, and gives it back to second thoughts', async () => {
      await opened(school, { comment: 'Une alarme.' });
      expect(radio(TO_TELL)?.checked).toBe(true);
      await choose(ALL_WELL);
      expect(answer(http, draft, NOTHING).request.body).toEqual({ comment: '' });
      await screen.settle();
      expect(screen.has('textarea')).toBe(false);
      await choose(TO_TELL);
      expect(screen.field(COMMENT).value).toBe('Une alarme.');
      expect(waiting(http, draft).request.body).toEqual({ comment: 'Une alarme.' });
    });
  });

  it('only shows what was noted, once the session is finalised', async () => {
    const finalisedAt = '2026-11-21T18:00:00.000Z';
    await opened({ finalisedAt }, { hasJoiningIssue: true, comment: 'Une alarme.' });
    expect(screen.text).toContain('ces notes ne peuvent plus être modifiées');
    expect(screen.text).toContain(JOINING);
    expect(screen.text).toContain('Une alarme.');
    expect(screen.text).not.toContain(INCIDENT);
    expect(screen.has('input,textarea')).toBe(false);
  });

  it('says so when nothing was noted', async () => {
    await opened({ finalisedAt: '2026-11-21T18:00:00.000Z' });
    expect(screen.text).toContain("Rien n'a été noté.");
  });

  it('does not exist for a stranger', async () => {
    await open();
    refuse(http, path, 404, 'NOT_FOUND');
    await screen.settle();
    expect(screen.heading('Session introuvable')).toBeTruthy();
  });

  it('says so when it can’t be loaded, and tries again', async () => {
    await open();
    refuse(http, path, 503, 'UNAVAILABLE');
    await screen.settle();
    expect(screen.alert()).toContain('momentanément indisponible');
    await screen.press('Réessayer');
    expect(waiting(http, path).request.method).toBe('GET');
  });
});
