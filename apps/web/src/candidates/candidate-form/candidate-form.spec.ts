import { signal } from '@angular/core';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CandidateResponse } from '#dto/candidates/candidate.response.js';
import type { MembershipResponse } from '#dto/team/me.response.js';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { wordsOf } from '../../testing/screen';
import { SESSION, aCandidate, aSession, pageOf } from '../../testing/sessions';
import { AddCandidate } from '../add-candidate/add-candidate';
import { CandidateDetails } from '../candidate-details/candidate-details';
import { EditCandidate } from '../edit-candidate/edit-candidate';

const list = `/sessions/${SESSION}/candidats`;
const path = `/sessions/${SESSION}/candidates`;
const SOPHIE = '0198c0de-0000-7000-8000-000000003001';

let http: HttpTestingController;
let screen: Awaited<ReturnType<typeof visit>>;

const open = async (url: string, centre: Partial<MembershipResponse> = {}) => {
  const inView = { session: signal(aSession({ enrolledCount: 2 })), reload: jest.fn() };
  http = await surround({
    person: aPerson({ memberships: [aMembership(centre)] }),
    routes: [
      { path: 'sessions/:sessionId/candidats/inscrire', component: AddCandidate },
      { path: 'sessions/:sessionId/candidats/:candidateId', component: CandidateDetails },
      { path: 'sessions/:sessionId/candidats/:candidateId/modifier', component: EditCandidate },
      { path: '**', children: [] },
    ],
    providers: [{ provide: SessionInView, useValue: inView }],
  });
  screen = await visit(`${list}${url}`);
  http
    .match('/api/about')
    .forEach((call) => call.flush({ certifierName: 'Pix', supportEmail: null, demo: false }));
  await screen.settle();
};
const choose = async (legend: string, label: string) => {
  const group = screen
    .all('fieldset')
    .find((one) => one.querySelector('legend')?.textContent?.includes(legend));
  const radio = [...(group?.querySelectorAll('label') ?? [])].find(
    (one) => one.textContent?.trim() === label,
  );
  radio?.querySelector('input')?.click();
  await screen.settle();
};
const select = async (label: string, value: string) => {
  const field = screen.field(label);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await screen.settle();
};
const pause = async () => {
  await new Promise((resolve) => setTimeout(resolve, 250));
  await screen.settle();
};
const fill = async () => {
  await screen.type('Nom de naissance', 'DELARUE');
  await screen.type('Prénom', 'Sophie');
  await screen.type('Date de naissance', '4/7/2001');
  await choose('Sexe', 'Femme');
  await choose('Commune de naissance par', 'Code postal');
  await screen.type('Code postal', '75001');
  await screen.type('Commune de naissance', 'Paris');
};

describe('« Inscrire un candidat »', () => {
  it('names every field that is missing, and sends nothing', async () => {
    await open('/inscrire');
    await screen.press('Inscrire le candidat');
    expect(screen.alert()).toContain('6 champs sont à corriger');
    expect(screen.all('[role=alert] li').map((one) => one.textContent?.trim())).toEqual([
      'Le champ «\u00a0Nom de naissance\u00a0» est obligatoire.',
      'Le champ «\u00a0Prénom\u00a0» est obligatoire.',
      'Le champ «\u00a0Date de naissance\u00a0» est obligatoire.',
      'Le champ «\u00a0Sexe\u00a0» est obligatoire.',
      'Le champ «\u00a0Code INSEE\u00a0» est obligatoire.',
      'Le champ «\u00a0Tarification\u00a0» est obligatoire.',
    ]);
    http.expectNone(`/api${path}`);
  });

  it('says what was taken though it may not be meant, until somebody has read it', async () => {
    await open('/inscrire');
    await fill();
    await screen.type('Code postal', '75383');
    await select('Tarification part Pix', 'FREE');
    await screen.press('Inscrire le candidat');
    const doubt = { pointer: '/birthPostalCode', code: 'CANDIDATE_BIRTH_POSTAL_CODE_UNUSUAL', detail: '' };
    waiting(http, path).flush({ ...aCandidate(), doubts: [doubt] });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()).toMatchObject([
      { tone: 'success', details: expect.stringContaining('«\u00a075383\u00a0»') as string },
    ]);
  });

  it('sends what was typed, and returns to the list', async () => {
    await open('/inscrire');
    await fill();
    await select('Tarification part Pix', 'PREPAID');
    await screen.type('Code de prépaiement', '123/FACT1');
    await screen.type('Temps majoré (%)', '33 %');
    await screen.press('Inscrire le candidat');
    const call = waiting(http, path);
    expect(call.request.body).toEqual({
      lastName: 'DELARUE',
      firstName: 'Sophie',
      birthdate: '2001-07-04',
      sex: 'F',
      birthCountry: 'FRANCE',
      birthInseeCode: null,
      birthPostalCode: '75001',
      birthCity: 'Paris',
      externalId: '',
      extraTimePercentage: 33,
      resultRecipientEmail: '',
      email: '',
      billingMode: 'PREPAID',
      prepaymentCode: '123/FACT1',
      complementaryCertification: null,
      accessibilityAdjustmentNeeded: false,
    });
    call.flush({ ...aCandidate(), doubts: [] });
    await screen.settle();
    expect(screen.path()).toBe(list);
  });

  it('gives a birth date, not a day to come, as the example of one', async () => {
    await open('/inscrire');
    expect(screen.aboutField('Date de naissance')).toBe('Exemple : 04/07/2001');
  });

  it('asks a school for no fee, and for the certification only where one is offered', async () => {
    await open('/inscrire', { kind: 'SCO' });
    expect(screen.text).not.toContain('Tarification');
    expect(screen.text).not.toContain('Certification complémentaire');
    TestBed.resetTestingModule();
    await open('/inscrire', { complementaryCertifications: ['CLEA'] });
    expect(screen.all('option').map((one) => one.textContent?.trim())).toContain('CléA Numérique');
  });

  it('asks for country and commune alone of somebody born abroad', async () => {
    await open('/inscrire', { kind: 'SCO' });
    await screen.type('Pays de naissance', 'Belgique');
    expect(screen.text).not.toContain('Code INSEE');
    await screen.type('Nom de naissance', 'PEETERS');
    await screen.type('Prénom', 'Jan');
    await screen.type('Date de naissance', '01/02/1999');
    await choose('Sexe', 'Homme');
    await screen.type('Commune de naissance', 'Gand');
    await screen.press('Inscrire le candidat');
    expect(waiting(http, path).request.body).toMatchObject({
      birthCountry: 'Belgique',
      birthInseeCode: null,
      birthPostalCode: null,
      birthCity: 'Gand',
      billingMode: null,
    });
  });

  it('says who is in the list already', async () => {
    await open('/inscrire', { kind: 'SCO' });
    await fill();
    await screen.press('Inscrire le candidat');
    refuse(http, path, 409, 'DUPLICATE_CANDIDATE');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe(
      "Ce candidat est déjà dans la liste, vous ne pouvez pas l'ajouter à nouveau.",
    );
    expect(screen.field('Nom de naissance').value).toBe('DELARUE');
  });

  it('shows a refusal at its field, with what was probably meant in one click', async () => {
    await open('/inscrire', { kind: 'SCO' });
    await fill();
    await screen.type('Commune de naissance', 'Pariss');
    await screen.press('Inscrire le candidat');
    refuse(http, path, 422, 'INPUT_INVALID', {
      errors: [
        {
          pointer: '/birthCity',
          code: 'CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID',
          detail: '',
          suggestion: 'Paris',
        },
      ],
    });
    await screen.settle();
    expect(screen.aboutField('Commune de naissance')).toContain(
      'Le code postal ne correspond pas à la commune.',
    );
    await screen.press('Mettre « Paris »');
    expect(screen.field('Commune de naissance').value).toBe('Paris');
    expect(screen.text).not.toContain('Mettre');
  });

  it('doubts an address that is a letter away from a common one', async () => {
    await open('/inscrire');
    await screen.type('E-mail de convocation', 'sophie@gmial.com');
    await screen.press('Mettre « sophie@gmail.com »');
    expect(screen.field('E-mail de convocation').value).toBe('sophie@gmail.com');
  });

  it('looks communes up by what is typed, and tells the name of a code', async () => {
    await open('/inscrire');
    await screen.type('Code INSEE', '75056');
    await pause();
    const call = waiting(http, '/places/communes');
    expect(call.request.params.get('search')).toBe('75056');
    call.flush(
      pageOf([
        {
          inseeCode: '75056',
          name: 'Paris',
          kind: 'current',
          postalCodes: ['75001'],
          department: '75',
          until: null,
          today: null,
        },
      ]),
    );
    await screen.settle();
    expect(screen.aboutField('Code INSEE')).toBe('Paris');
  });
});

describe('« Modifier les informations d’un candidat »', () => {
  const edit = async (given: Partial<CandidateResponse> = {}) => {
    await open(`/${SOPHIE}/modifier`);
    answer(http, `${path}/${SOPHIE}`, aCandidate(given));
    await screen.settle();
  };

  it('sends what changed with its version, and a place whole or not at all', async () => {
    await edit({ version: 4 });
    await screen.type('Prénom', 'Sophia');
    await screen.press('Enregistrer');
    expect(waiting(http, `${path}/${SOPHIE}`).request.body).toEqual({ firstName: 'Sophia', version: 4 });
    TestBed.resetTestingModule();
    await edit({ version: 4 });
    await screen.type('Code INSEE', '69123');
    await screen.press('Enregistrer');
    expect(waiting(http, `${path}/${SOPHIE}`).request.body).toEqual({
      birthCountry: 'FRANCE',
      birthInseeCode: '69123',
      birthPostalCode: null,
      birthCity: null,
      version: 4,
    });
  });

  it('tells what somebody else changed meanwhile, keeps what was typed, and sends it to the new version', async () => {
    await edit();
    await screen.type('Prénom', 'Sophia');
    await screen.press('Enregistrer');
    refuse(http, `${path}/${SOPHIE}`, 409, 'STALE');
    await screen.settle();
    answer(http, `${path}/${SOPHIE}`, aCandidate({ version: 2, externalId: 'ETU-9' }));
    await screen.settle();
    expect(screen.all('.theirs li').map(wordsOf)).toEqual(['Identifiant externe : (vide) → ETU-9']);
    expect(document.activeElement).toBe(screen.one('.theirs'));
    expect(screen.field('Prénom').value).toBe('Sophia');
    await screen.press('Enregistrer');
    expect(waiting(http, `${path}/${SOPHIE}`).request.body).toEqual({ firstName: 'Sophia', version: 2 });
  });

  it('is about the need of an adjustment alone once the candidate has joined', async () => {
    await edit({ joined: true });
    expect(screen.has('certif-candidate-form')).toBe(false);
    screen.one<HTMLInputElement>('input[type=checkbox]').click();
    await screen.press('Enregistrer');
    const call = waiting(http, `${path}/${SOPHIE}`);
    expect(call.request.body).toEqual({ accessibilityAdjustmentNeeded: true, version: 1 });
    call.flush({ ...aCandidate({ joined: true, version: 2 }), doubts: [] });
    await screen.settle();
    expect(screen.path()).toBe(list);
  });

  it('is over once the test has started', async () => {
    await edit({ joined: true, started: true });
    expect(screen.text).toContain('Ce candidat a déjà commencé son test');
    expect(screen.has('input')).toBe(false);
  });
});

describe('« Voir le détail »', () => {
  it('shows all that is known, and leads to the form', async () => {
    await open(`/${SOPHIE}`, { complementaryCertifications: ['CLEA'] });
    const known = aCandidate({
      resultRecipientEmail: 'formateur@mail.fr',
      extraTimePercentage: 33,
      complementaryCertification: 'CLEA',
      accessibilityAdjustmentNeeded: true,
    });
    answer(http, `${path}/${SOPHIE}`, known);
    await screen.settle();
    expect(screen.heading('DELARUE Sophie')).toBeTruthy();
    for (const text of ['04/07/2001', 'Femme', 'PARIS', '75115', 'formateur@mail.fr', 'Gratuite', 'CléA']) {
      expect(screen.text).toContain(text);
    }
    expect(screen.link("Modifier les informations d'un candidat").getAttribute('href')).toBe(
      `${list}/${SOPHIE}/modifier`,
    );
  });
});
