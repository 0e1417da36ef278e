import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, cutOff, refuse, waiting } from '../../testing/answers';
import { UNIVERSITY, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { SESSION, aSession } from '../../testing/sessions';
import { CreateSession } from './create-session';

const path = `/centres/${UNIVERSITY}/sessions`;

describe('planning a session', () => {
  let http: HttpTestingController;
  let screen: Awaited<ReturnType<typeof visit>>;

  beforeEach(async () => {
    http = await surround({
      person: aPerson(),
      routes: [
        { path: 'sessions/nouvelle', component: CreateSession },
        { path: '**', children: [] },
      ],
    });
    screen = await visit('/sessions/nouvelle');
  });

  const fill = async (given: Record<string, string> = {}) => {
    const typed = {
      'Nom du site': ' Site Paris ',
      'Nom de la salle': 'Salle B12',
      'Date de début': '24/8/2030',
      'Heure de début (heure locale)': '14h',
      'Surveillant(s)': 'Julien Martin',
      Observations: '',
      ...given,
    };
    for (const [label, text] of Object.entries(typed)) await screen.type(label, text);
  };

  it('sends what was typed, trimmed, with ISO day and clock time, and opens the new session', async () => {
    await fill();
    expect(screen.field('Date de début').value).toBe('24/08/2030');
    expect(screen.field('Heure de début (heure locale)').value).toBe('14:00');
    await screen.press('Créer la session');
    const { request } = answer(http, path, aSession());
    expect(request.body).toEqual({
      site: 'Site Paris',
      room: 'Salle B12',
      date: '2030-08-24',
      time: '14:00',
      invigilators: 'Julien Martin',
      observations: '',
    });
    await screen.settle();
    expect(screen.path()).toBe(`/sessions/${SESSION}`);
  });

  it('lists all that is missing at once, at each field and above, and gives the summary the focus', async () => {
    expect(screen.has('certif-error-summary section')).toBe(false);
    await screen.press('Créer la session');
    const missing = [
      'Veuillez indiquer un nom de site.',
      'Veuillez indiquer un nom de salle.',
      'Veuillez indiquer une date de début.',
      'Veuillez indiquer une heure de début en heure locale.',
      'Veuillez indiquer le nom et prénom du ou des surveillants.',
    ];
    expect(screen.all('certif-error-summary li').map((item) => item.textContent?.trim())).toEqual(missing);
    const fields = [
      'Nom du site',
      'Nom de la salle',
      'Date de début',
      'Heure de début (heure locale)',
      'Surveillant(s)',
    ];
    expect(fields.map((label) => screen.aboutField(label))).toEqual(missing);
    expect(fields.map((label) => screen.field(label).getAttribute('aria-invalid'))).toEqual(
      fields.map(() => 'true'),
    );
    expect(document.activeElement).toBe(screen.one('certif-error-summary section'));
    http.expectNone(`/api${path}`);
  });

  it('leads from a fault in the summary to its field', async () => {
    await screen.press('Créer la session');
    await screen.press('Veuillez indiquer une date de début.');
    expect(document.activeElement).toBe(screen.field('Date de début'));
  });

  it('marks what is required', () => {
    expect(screen.field('Nom du site').getAttribute('aria-required')).toBe('true');
    expect(screen.field('Observations').getAttribute('aria-required')).toBe('false');
    expect(screen.text).toContain('Les champs marqués de * sont obligatoires.');
  });

  it.each([
    ['Date de début', '31/02/2030', 'Veuillez indiquer une date de début qui existe, au format jj/mm/aaaa.'],
    [
      'Date de début',
      '24/08/2020',
      "Cette date est passée. Indiquez la date d'aujourd'hui ou une date à venir.",
    ],
    ['Heure de début (heure locale)', '25:00', 'Veuillez indiquer une heure de début au format hh:mm.'],
    ['Nom du site', 'x'.repeat(256), 'Ce texte est trop long : 255 caractères au plus.'],
    [
      'Nom du site',
      'Site\u200bParis',
      'Ce texte contient un caractère invisible. Retapez-le au lieu de le coller.',
    ],
  ])('refuses in « %s » what reads %j, and keeps it', async (label, text, fault) => {
    await fill({ [label]: text });
    expect(screen.aboutField(label)).toBe(fault);
    expect(screen.field(label).value).toBe(text);
    await screen.press('Créer la session');
    http.expectNone(`/api${path}`);
  });

  it('puts what the API refuses at its field', async () => {
    await fill();
    await screen.press('Créer la session');
    refuse(http, path, 422, 'INPUT_INVALID', {
      errors: [{ pointer: '/room', code: 'TOO_LONG', detail: '' }],
    });
    await screen.settle();
    expect(screen.aboutField('Nom de la salle')).toContain('trop long');
  });

  it('puts a day that is past in the zone of the centre at the day', async () => {
    await fill();
    await screen.press('Créer la session');
    refuse(http, path, 422, 'INPUT_INVALID', {
      errors: [{ pointer: '/date', code: 'SESSION_DATE_IN_THE_PAST', detail: '' }],
    });
    await screen.settle();
    expect(screen.aboutField('Date de début')).toContain('Cette date est passée.');
  });

  it('says when the network failed, keeps everything, and can be sent again', async () => {
    await fill();
    await screen.press('Créer la session');
    const first = cutOff(http, path);
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('Le serveur ne répond pas');
    expect(screen.field('Nom de la salle').value).toBe('Salle B12');
    await screen.press('Créer la session');
    const second = answer(http, path, aSession());
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('takes over everything but the day of the session that it is made after', async () => {
    await screen.go(`/sessions/nouvelle?modele=${SESSION}`);
    answer(http, `/sessions/${SESSION}`, aSession({ observations: 'Deux postes.' }));
    await screen.settle();
    const fields = ['Nom du site', 'Nom de la salle', 'Date de début', 'Surveillant(s)', 'Observations'];
    expect(fields.map((label) => screen.field(label).value)).toEqual([
      'Site Paris',
      'Salle B12',
      '',
      'Julien Martin',
      'Deux postes.',
    ]);
    expect(screen.text).toContain('Les informations de la session 332004 ont été reprises.');
  });

  it('warns when room or invigilator is taken, and is not in the way', async () => {
    await fill({ 'Date de début': '27/12/2027' });
    await new Promise((resolve) => setTimeout(resolve, 550));
    const call = waiting(http, `/centres/${UNIVERSITY}/session-conflicts`);
    expect(call.request.params.get('date')).toBe('2027-12-27');
    const { id, number, site, room, date, time } = aSession();
    call.flush({
      items: [{ id, number, site, room, date, time, sameRoom: true, sameInvigilators: ['Julien Martin'] }],
    });
    await screen.settle();
    expect(screen.all('certif-session-conflicts li').map((item) => item.textContent?.trim())).toEqual([
      'La salle Salle B12 (Site Paris) est occupée par la session 332004, le 27/12/2027 à 14:00.',
      'Julien Martin surveille la session 332004, le 27/12/2027 à 14:00.',
    ]);
    await screen.press('Créer la session');
    answer(http, path, aSession());
  });
});
