import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CentreSettingsResponse } from '#dto/centres/centre-settings.js';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse } from '../../testing/answers';
import { UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { render, surround } from '../../testing/render';
import { CentreSettings } from './centre-settings';

const school: CentreSettingsResponse = {
  centreId: UNIVERSITY,
  name: 'Collège Anne Frank',
  kind: 'SCO',
  externalId: '0751234A',
  timeZone: 'Indian/Reunion',
  procedureEdition: '2024',
  complementaryCertifications: ['CLEA'],
  retentionMonths: 60,
  version: 4,
};
const PATH = `/centres/${UNIVERSITY}/settings`;

describe('the settings of a centre', () => {
  let http: HttpTestingController;

  const open = async (settings = school) => {
    http = await surround({ person: aPerson({ memberships: [aMembership({ role: 'admin' })] }) });
    const screen = await render(CentreSettings);
    answer(http, PATH, settings);
    await screen.settle();
    return screen;
  };

  it('show what the certifier decided', async () => {
    const screen = await open();
    expect(screen.all('dd').map((one) => one.textContent)).toEqual([
      'Collège Anne Frank',
      'Établissement scolaire (SCO)',
      '0751234A',
      'La Réunion',
      'CléA Numérique',
      '60',
    ]);
  });

  it('let a school choose the edition of its next sessions, by the version that was read', async () => {
    const screen = await open();
    const list = screen.one<HTMLSelectElement>('select');
    list.value = '2020';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    list.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.settle();
    await screen.press('Enregistrer');
    const { request } = answer(http, PATH, { ...school, procedureEdition: '2020', version: 5 });
    expect(request.body).toEqual({ procedureEdition: '2020', version: 4 });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('Les réglages du centre sont enregistrés.');
    expect(screen.one<HTMLSelectElement>('select').value).toBe('2020');
  });

  it('say when somebody was faster, and read again', async () => {
    const screen = await open();
    await screen.press('Enregistrer');
    refuse(http, PATH, 409, 'STALE');
    await screen.settle();
    answer(http, PATH, { ...school, procedureEdition: '2020', version: 5 });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain("Quelqu'un a modifié ces informations");
    expect(screen.one<HTMLSelectElement>('select').value).toBe('2020');
  });

  it('offer nothing to change where there is nothing to choose', async () => {
    const screen = await open({ ...school, kind: 'SUP' });
    expect(screen.has('form')).toBe(false);
  });
});
