import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PersonResponse } from '#dto/team/privacy/privacy.js';
import { Confirm } from '../../shared/confirm/confirm';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { People } from './people';

const somebody: PersonResponse = {
  id: '0198c0de-0000-7000-8000-000000000700',
  hasAccount: true,
  firstName: 'Zéphyrine',
  lastName: 'Quatrebarbes',
  email: 'zephyrine@exemple.fr',
  emailProven: true,
  username: null,
  centres: ['Centre Prix'],
  enrolledAs: [],
  enrolments: [],
};
const listed: PersonResponse = {
  ...somebody,
  hasAccount: false,
  email: null,
  emailProven: false,
  centres: [],
  enrolledAs: [{ firstName: 'Zéphyrine', lastName: 'QUATREBARBES', birthdate: '2001-07-04' }],
  enrolments: [
    { centre: 'Collège Anne Frank', sessions: 1, isStudent: true },
    { centre: 'Université de Testix', sessions: 2, isStudent: false },
  ],
};
const ERASURE = `/certifier/people/${somebody.id}/erasure`;
const ADDRESS = 'Adresse e-mail ou identifiant';
const found = (...items: PersonResponse[]) => ({ items, isShared: false, receivesResultsOf: [] });

describe('the people whom the certifier answers', () => {
  let http: HttpTestingController;
  let screen: Awaited<ReturnType<typeof visit>>;
  let isSure: boolean;
  let asked: string[];

  beforeEach(async () => {
    isSure = true;
    asked = [];
    const ask = ({ title, text }: { title: string; text: string }) => {
      asked.push(title, text);
      return Promise.resolve(isSure);
    };
    http = await surround({
      person: aPerson({ certifier: true, memberships: [] }),
      routes: [
        { path: 'certificateur/personnes', component: People },
        { path: '**', children: [] },
      ],
      providers: [{ provide: Confirm, useValue: { ask } }],
    });
    screen = await visit('/certificateur/personnes');
  });

  const search = async (address: string, people: object) => {
    await screen.type(ADDRESS, address);
    await screen.press('Rechercher');
    const { request } = answer(http, '/certifier/people/by-address', people);
    await screen.settle();
    return request.body as unknown;
  };
  const byName = async () => {
    screen.all<HTMLInputElement>('input[type=radio]')[1]?.click();
    await screen.settle();
  };
  const told = () => screen.one('[role=status]').textContent ?? '';

  it('are found by the whole address, with the file of their data', async () => {
    expect(await search(' Zephyrine@Exemple.fr ', found(somebody))).toEqual({
      address: 'zephyrine@exemple.fr',
    });
    expect(screen.heading('Zéphyrine Quatrebarbes')).toBeTruthy();
    expect(screen.all('dd').map((one) => one.textContent)).toEqual(['zephyrine@exemple.fr', 'Centre Prix']);
    await search('zephyrine@exemple.fr', found({ ...somebody, emailProven: false }));
    expect(screen.text).toContain('Adresse non confirmée');
    expect(screen.link('Télécharger ses données').getAttribute('href')).toBe(
      `/api/certifier/people/${somebody.id}/personal-data`,
    );
  });

  it('are asked for by an address, and told when nobody has it', async () => {
    await screen.press('Rechercher');
    expect(screen.aboutField(ADDRESS)).toBe(
      "Veuillez indiquer l'adresse e-mail ou l'identifiant de la personne.",
    );
    await search('personne@exemple.fr', found());
    expect(told()).toContain("Personne n'a été trouvé");
  });

  it('are found by name and birth date where they have no address, with what tells them apart', async () => {
    await byName();
    await screen.type('Nom de naissance', 'Quatrebarbes');
    await screen.type('Date de naissance', '4/7/2001');
    await screen.press('Rechercher');
    expect(screen.aboutField('Prénom')).toBe('Veuillez indiquer le prénom.');
    await screen.type('Prénom', 'Zéphyrine');
    await screen.press('Rechercher');
    const { request } = answer(http, '/certifier/people/by-name', found(listed));
    expect(request.body).toEqual({
      lastName: 'Quatrebarbes',
      firstName: 'Zéphyrine',
      birthdate: '2001-07-04',
    });
    await screen.settle();
    expect(screen.text).toContain('Sans compte');
    expect(screen.all('dd').map((one) => one.textContent.replace(/\s/g, ' '))).toEqual([
      'Zéphyrine QUATREBARBES, 04/07/2001',
      "Collège Anne Frank : élève de l'établissement, 1 session",
      'Université de Testix : 2 sessions',
    ]);
  });

  it('are told apart from an address that many share, and from one that receives results', async () => {
    await search('bureau@ecole.fr', { items: [], isShared: true, receivesResultsOf: [] });
    expect(told()).toContain('Cette adresse est celle de nombreux candidats');
    await search('formateur@ecole.fr', { items: [], isShared: false, receivesResultsOf: ['Centre Prix'] });
    expect(told()).toContain('reçoit les résultats de candidats de\u00a0: Centre Prix');
  });

  it('are erased once it is confirmed for whom, and the page says what to answer them', async () => {
    await search('zephyrine@exemple.fr', found(somebody));
    await screen.press('Effacer cette personne');
    expect(asked.join(' ')).toContain('Zéphyrine Quatrebarbes');
    expect(asked.join(' ')).toContain('zephyrine@exemple.fr');
    answer(http, ERASURE, {
      account: true,
      enrolments: 2,
      students: 0,
      kept: [{ centre: 'Centre Prix', session: 100123, date: '2026-03-12', until: '2031-03-12' }],
    });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('La personne a été effacée.');
    expect(screen.all('[role=status] li').map((one) => one.textContent.replace(/\s/g, ' '))).toEqual([
      "Effacé : le compte et tout ce qui s'y rattache.",
      'Effacées : 2 inscriptions à des sessions.',
      "Session 100123 du 12/03/2026, Centre Prix : jusqu'au 12/03/2031.",
    ]);
    expect(screen.text).not.toContain('Quatrebarbes');
  });

  it('are told truly when all that is left of them must be kept', async () => {
    await search('zephyrine@exemple.fr', found(listed));
    await screen.press('Effacer cette personne');
    expect(asked[1]).toContain("Sa fiche d'élève");
    answer(http, ERASURE, { account: false, enrolments: 0, students: 0, kept: [] });
    await screen.settle();
    expect(told()).toContain("Rien de plus n'a pu être effacé");
  });

  it('stay as they are when the certifier thinks again', async () => {
    await search('zephyrine@exemple.fr', found(somebody));
    isSure = false;
    await screen.press('Effacer cette personne');
    expect(() => waiting(http, ERASURE)).toThrow();
    expect(screen.text).toContain('Quatrebarbes');
  });

  it('stay while a centre has no other administrator, which is told', async () => {
    await search('zephyrine@exemple.fr', found(somebody));
    await screen.press('Effacer cette personne');
    refuse(http, ERASURE, 409, 'LAST_ADMINISTRATOR');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('administrateur');
    expect(screen.text).toContain('Quatrebarbes');
  });

  it('are told what stays, and why', () => {
    expect(screen.heading('Ce qui est conservé, et pourquoi')).toBeTruthy();
    expect(screen.all('section li')).toHaveLength(4);
  });
});
