import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Confirm } from '../../shared/confirm/confirm';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { People } from './people';

const somebody = {
  id: '0198c0de-0000-7000-8000-000000000700',
  firstName: 'Zéphyrine',
  lastName: 'Quatrebarbes',
  email: 'zephyrine@exemple.fr',
  username: null,
  centres: ['Centre Prix'],
};
const ERASURE = `/certifier/people/${somebody.id}/erasure`;

describe('the people whom the certifier answers', () => {
  let http: HttpTestingController;
  let isSure: boolean;
  let asked: string[];

  const open = async () => {
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
    return visit('/certificateur/personnes');
  };
  const openFound = async () => {
    const screen = await open();
    await screen.type('Adresse e-mail ou identifiant', ' Zephyrine@Exemple.fr ');
    await screen.press('Rechercher');
    const { request } = answer(http, '/certifier/people', { items: [somebody] });
    expect(request.params.get('search')).toBe('zephyrine@exemple.fr');
    await screen.settle();
    return screen;
  };

  it('are found by the whole address, with the file of their data', async () => {
    const screen = await openFound();
    expect(screen.heading('Zéphyrine Quatrebarbes')).toBeTruthy();
    expect(screen.all('dd').map((one) => one.textContent)).toEqual(['zephyrine@exemple.fr', 'Centre Prix']);
    expect(screen.link('Télécharger ses données').getAttribute('href')).toBe(
      `/api/certifier/people/${somebody.id}/personal-data`,
    );
  });

  it('are asked for by an address, and told when nobody has it', async () => {
    const screen = await open();
    await screen.press('Rechercher');
    expect(screen.aboutField('Adresse e-mail ou identifiant')).toBe(
      "Veuillez indiquer l'adresse e-mail ou l'identifiant de la personne.",
    );
    await screen.type('Adresse e-mail ou identifiant', 'personne@exemple.fr');
    await screen.press('Rechercher');
    answer(http, '/certifier/people', { items: [] });
    await screen.settle();
    expect(screen.one('[role=status]').textContent).toContain('Aucun compte trouvé');
  });

  it('are erased once it is confirmed for whom, and the page says so', async () => {
    const screen = await openFound();
    await screen.press('Effacer cette personne');
    expect(asked.join(' ')).toContain('Zéphyrine Quatrebarbes');
    expect(asked.join(' ')).toContain('zephyrine@exemple.fr');
    answer(http, ERASURE, null);
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('La personne a été effacée.');
    expect(screen.text).not.toContain('Quatrebarbes');
  });

  it('stay as they are when the certifier thinks again', async () => {
    const screen = await openFound();
    isSure = false;
    await screen.press('Effacer cette personne');
    expect(() => waiting(http, ERASURE)).toThrow();
    expect(screen.text).toContain('Quatrebarbes');
  });

  it('stay while a centre has no other administrator, which is told', async () => {
    const screen = await openFound();
    await screen.press('Effacer cette personne');
    refuse(http, ERASURE, 409, 'LAST_ADMINISTRATOR');
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toContain('administrateur');
    expect(screen.text).toContain('Quatrebarbes');
  });

  it('are told what stays, and why', async () => {
    const screen = await open();
    expect(screen.heading('Ce qui est conservé, et pourquoi')).toBeTruthy();
    expect(screen.all('section li')).toHaveLength(3);
  });
});
