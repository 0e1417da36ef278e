import { TestBed } from '@angular/core/testing';
import type { HttpTestingController } from '@angular/common/http/testing';
import { ChosenSessions } from '../../shared/chosen-sessions';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { waiting } from '../../testing/answers';
import { PROFESSIONALS, UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { render, surround } from '../../testing/render';
import { aSession } from '../../testing/sessions';
import { PapersOfSelection } from './selection';

describe('the papers of the sessions that are ticked', () => {
  let http: HttpTestingController;
  let chosen: ChosenSessions;
  const [first, second] = [
    aSession({ id: 'a', number: 1, enrolledCount: 3 }),
    aSession({ id: 'b', number: 2, enrolledCount: 0 }),
  ];

  const open = async () => {
    http = await surround({ person: aPerson(), providers: [ChosenSessions] });
    chosen = TestBed.inject(ChosenSessions);
    return render(PapersOfSelection);
  };

  beforeEach(() => {
    URL.createObjectURL = () => 'blob:zip';
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  it('come as one ZIP, which says how many of them have no sheet', async () => {
    const screen = await open();
    expect(screen.has('button')).toBe(false);
    chosen.choose([first, second], true);
    await screen.settle();
    expect(screen.text).toContain('2 sessions sélectionnées');
    await screen.press('Tout télécharger (.zip)');
    const call = waiting(http, `/centres/${UNIVERSITY}/papers.zip`);
    expect(call.request.params.get('sessionIds')).toBe('a,b');
    call.flush(new Blob(['PK']));
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain("Une session n'a aucun candidat");
  });

  it('are let go one by one, or all at once', async () => {
    const screen = await open();
    chosen.choose([first, second], true);
    chosen.choose([first], false);
    await screen.settle();
    expect(screen.text).toContain('1 session sélectionnée');
    await screen.press('Tout désélectionner');
    expect(screen.has('button')).toBe(false);
  });

  it('are at most a hundred', async () => {
    const screen = await open();
    chosen.choose(
      Array.from({ length: 101 }, (_, index) => aSession({ id: `s${index}` })),
      true,
    );
    await screen.settle();
    expect(screen.text).toContain('100 sessions au plus');
  });

  it('are forgotten with the centre that they belong to', async () => {
    const screen = await open();
    chosen.choose([first], true);
    TestBed.inject(CurrentPerson).is(aPerson({ memberships: [aMembership({ centreId: PROFESSIONALS })] }));
    await screen.settle();
    expect(chosen.all()).toEqual([]);
  });
});
