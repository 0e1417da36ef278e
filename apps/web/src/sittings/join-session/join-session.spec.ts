import type { HttpTestingController } from '@angular/common/http/testing';
import { answer, refuse } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import type { Screen } from '../../testing/screen';
import { JoinSession } from './join-session';

const PARTICIPATION = '0198c0de-0000-7000-8000-000000000700';
const PATH = '/sittings/participations';

describe('« Rejoindre une session »', () => {
  let http: HttpTestingController;

  const open = async (path = '/rejoindre') => {
    http = await surround({
      person: aPerson({ email: 'sophie@exemple.fr', memberships: [] }),
      routes: [
        { path: 'rejoindre', component: JoinSession },
        { path: '**', children: [] },
      ],
    });
    return visit(path);
  };
  const fill = async (screen: Screen) => {
    await screen.type('Numéro de session', '332 004');
    await screen.type('Prénom', 'Sophie');
    await screen.type('Nom de naissance', 'Delarue');
    await screen.type('Date de naissance', '4.7.2001');
  };
  const submit = async () => {
    const screen = await open();
    await fill(screen);
    await screen.press('Rejoindre la session');
    return screen;
  };
  const choose = async (screen: Screen, label: string, level: string) => {
    const list = screen.field(label) as unknown as HTMLSelectElement;
    list.value = level;
    list.dispatchEvent(new Event('change'));
    await screen.settle();
  };

  it('leads to what was joined, the identity typed as people type it', async () => {
    const screen = await submit();
    const { request } = answer(http, PATH, { participationId: PARTICIPATION });
    expect(request.body).toEqual({
      sessionNumber: '332 004',
      firstName: 'Sophie',
      lastName: 'Delarue',
      birthdate: '2001-07-04',
    });
    await screen.settle();
    expect(screen.path()).toBe(`/rejoindre/${PARTICIPATION}`);
  });

  it('writes the birth date out once the field is left, and has the number that a link brought', async () => {
    const screen = await open('/rejoindre?session=668');
    expect(screen.field('Numéro de session').value).toBe('668');
    await screen.type('Date de naissance', '04072001');
    expect(screen.field('Date de naissance').value).toBe('04/07/2001');
  });

  it('asks for everything that is missing or can be no number and no day, at once', async () => {
    const screen = await open();
    await screen.type('Numéro de session', 'abc');
    await screen.type('Date de naissance', '31/02/2001');
    await screen.press('Rejoindre la session');
    expect(screen.aboutField('Numéro de session')).toBe('Le numéro de session ne comporte que des chiffres.');
    expect(screen.aboutField('Prénom')).toBe('Veuillez indiquer votre prénom.');
    expect(screen.aboutField('Nom de naissance')).toBe('Veuillez indiquer votre nom de naissance.');
    expect(screen.aboutField('Date de naissance')).toBe(
      'Indiquez une date qui existe, au format jj/mm/aaaa.',
    );
    http.expectNone(`/api${PATH}`);
  });

  it('says what to check when nobody matches, and keeps what was typed', async () => {
    const screen = await submit();
    refuse(http, PATH, 422, 'NO_MATCHING_CANDIDATE');
    await screen.settle();
    expect(screen.alert()).toContain(
      'Les informations saisies ne correspondent à aucun candidat inscrit à la session.',
    );
    expect(screen.alert()).toContain('Vérifiez auprès du surveillant');
    expect(screen.field('Nom de naissance').value).toBe('Delarue');
  });

  it.each([
    [409, 'CANDIDATE_OF_ANOTHER_ACCOUNT', 'Cette inscription est liée à un autre compte.'],
    [409, 'SESSION_ALREADY_FINALISED', "La session de certification n'est plus accessible."],
    [409, 'CENTRE_ARCHIVED', "La session de certification n'est plus accessible."],
  ])('says what %s %s means', async (status, code, words) => {
    const screen = await submit();
    refuse(http, PATH, status, code);
    await screen.settle();
    expect(screen.alert()).toContain(words);
    expect(screen.alert()).not.toContain('Vérifiez le numéro');
  });

  it('tells somebody who is blocked how long to wait, and waits', async () => {
    const screen = await submit();
    refuse(http, PATH, 429, 'JOINING_BLOCKED', { retryAfter: 600 });
    await screen.settle();
    expect(screen.one('[role=timer]').textContent).toContain('10:00');
    await screen.press('Rejoindre la session');
    http.expectNone(`/api${PATH}`);
  });

  it('has somebody of whom nothing is known place themselves, then joins with what they had typed', async () => {
    const screen = await submit();
    refuse(http, PATH, 409, 'PLACEMENT_MISSING');
    await screen.settle();
    expect(screen.heading('Votre positionnement')).toBeTruthy();
    expect(screen.all('select')).toHaveLength(16);
    expect(screen.text).toContain('Niveau 1 atteint dans 0 compétence (5 au moins)');
    const named = ['Interagir', 'Collaborer', 'Programmer', 'Gérer des données', 'Traiter des données'];
    for (const label of named) await choose(screen, label, '3');
    expect(screen.text).toContain('Niveau 1 atteint dans 5 compétences (5 au moins)');
    await screen.press('Enregistrer et rejoindre la session');
    const { request } = answer(http, '/me/placement', { placement: { certifiable: true } });
    expect(request.body).toEqual({ levels: { '1.2': 3, '1.3': 3, '2.1': 3, '2.3': 3, '3.4': 3 } });
    await screen.settle();
    const joined = answer(http, PATH, { participationId: PARTICIPATION });
    expect(joined.request.body).toMatchObject({ lastName: 'Delarue', birthdate: '2001-07-04' });
    await screen.settle();
    expect(screen.path()).toBe(`/rejoindre/${PARTICIPATION}`);
  });

  it('says when a self-placement is not enough, and leads back to what was typed', async () => {
    const screen = await submit();
    refuse(http, PATH, 409, 'PLACEMENT_MISSING');
    await screen.settle();
    await choose(screen, 'Interagir', '7');
    await screen.press('Enregistrer et rejoindre la session');
    answer(http, '/me/placement', { placement: { certifiable: false } });
    await screen.settle();
    expect(screen.alert()).toContain('il faut avoir atteint le niveau 1 dans au moins 5 compétences');
    await screen.press('Revenir');
    expect(screen.field('Prénom').value).toBe('Sophie');
  });

  it('lets somebody whose own placement was too low say it again, beginning with what they said', async () => {
    const screen = await submit();
    refuse(http, PATH, 403, 'NOT_CERTIFIABLE');
    await screen.settle();
    answer(http, '/me/placement', {
      placement: { levels: { '2.1': 4 }, certifiable: false, placedAt: '2026-11-21T10:00:00.000Z' },
    });
    await screen.settle();
    expect(screen.field('Interagir').value).toBe('3');
    expect(screen.text).toContain('Niveau 1 atteint dans 1 compétence (5 au moins)');
  });

  it('tells whoever is known not to be certifiable, and asks them nothing', async () => {
    const screen = await submit();
    refuse(http, PATH, 403, 'NOT_CERTIFIABLE');
    await screen.settle();
    answer(http, '/me/placement', { placement: null });
    await screen.settle();
    expect(screen.alert()).toContain("vous n'êtes pas encore certifiable");
    expect(screen.field('Prénom').value).toBe('Sophie');
  });

  it('says who is signed in, and lets somebody else in who comes back here', async () => {
    const screen = await open('/rejoindre?session=12');
    expect(screen.text).toContain('sophie@exemple.fr');
    expect(screen.link('Surveiller une session').getAttribute('href')).toBe('/surveiller');
    await screen.press('Changer de compte');
    answer(http, '/auth/sign-out', null);
    await screen.settle();
    expect(screen.path()).toBe('/connexion?suite=%2Frejoindre%3Fsession%3D12');
  });
});
