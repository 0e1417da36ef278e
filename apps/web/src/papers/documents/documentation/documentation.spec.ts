import { TestBed } from '@angular/core/testing';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Language } from '../../../shared/language/language';
import { answer, refuse, waiting } from '../../../testing/answers';
import { aDocument } from '../../../testing/documents';
import { aPerson } from '../../../testing/people';
import { surround, visit } from '../../../testing/render';
import { savedFiles } from '../../../testing/saved-files';
import { Documentation } from './documentation';

const notice = aDocument();
const trouble = aDocument({
  name: 'what-to-do',
  title: 'Que faire en cas de problème',
  summary: 'Pour le surveillant.',
  fileName: 'que-faire.pdf',
  bytes: null,
  sections: [{ title: 'Une fraude', blocks: [{ kind: 'points', items: ['Remplissez un PV de fraude.'] }] }],
});

describe('the documentation', () => {
  let http: HttpTestingController;

  const open = async (url = '/documentation', supportEmail: string | null = 'aide@certif.test') => {
    http = await surround({
      person: aPerson({ memberships: [] }),
      routes: [{ path: 'documentation', component: Documentation }],
    });
    const screen = await visit(url);
    answer(http, '/about', { certifierName: 'Pix', supportEmail, demo: false });
    return screen;
  };
  const opened = async (url?: string) => {
    const screen = await open(url);
    answer(http, '/documents', { items: [notice, trouble] });
    await screen.settle();
    return screen;
  };

  const scrolledTo: string[] = [];
  beforeEach(() => {
    scrolledTo.length = 0;
    // jsdom lays nothing out, and scrolls nowhere.
    Element.prototype.scrollIntoView = function () {
      scrolledTo.push(this.id);
    };
  });
  afterEach(() => localStorage.clear());

  it('lists the documents closed, each with a PDF and its size', async () => {
    const screen = await opened();
    expect(screen.all('article').map(({ id }) => id)).toEqual(['candidate-notice', 'what-to-do']);
    expect(screen.text).not.toContain('Saisissez le numéro de session.');
    const link = screen.link("PDF, 38 ko\u00a0: Notice pour l'élève");
    expect(link.getAttribute('href')).toBe('/api/documents/candidate-notice.pdf?locale=fr');
    expect(screen.link('PDF\u00a0: Que faire en cas de problème')).toBeTruthy();
  });

  it('opens one to be read, and closes it again', async () => {
    const screen = await opened();
    await screen.press("Notice pour l'élève");
    expect(screen.button("Notice pour l'élève").getAttribute('aria-expanded')).toBe('true');
    expect(screen.all('ol li').map(({ textContent }) => textContent?.trim())).toEqual(
      notice.sections[0]!.blocks[0]!.items,
    );
    await screen.press("Notice pour l'élève");
    expect(screen.has('ol')).toBe(false);
  });

  it('opens the one that the address names', async () => {
    const screen = await opened('/documentation#what-to-do');
    expect(screen.text).toContain('Remplissez un PV de fraude.');
    expect(screen.text).not.toContain('Saisissez le numéro de session.');
    expect(scrolledTo).toEqual(['what-to-do']);
  });

  it('finds words inside them, opens what says them, and marks the place', async () => {
    const screen = await opened();
    const search = screen.field('Rechercher dans la documentation');
    const look = async (words: string) => {
      search.value = words;
      search.dispatchEvent(new Event('input'));
      await screen.settle();
    };
    await look('FRAUDE');
    expect(screen.all('article').map(({ id }) => id)).toEqual(['what-to-do']);
    expect(screen.all('mark').map(({ textContent }) => textContent)).toEqual(['fraude', 'fraude']);
    expect(screen.one('[role=status]').textContent).toContain('1 document trouvé');
    await look('orthographe');
    expect(screen.text).toContain(
      'Aucun document ne mentionne «\u00a0orthographe\u00a0»'.replace(/\u00a0/g, ' '),
    );
    await look('');
    expect(screen.all('article')).toHaveLength(2);
  });

  it('saves a PDF under its name', async () => {
    const saved = savedFiles();
    const screen = await opened();
    screen.link("PDF, 38 ko\u00a0: Notice pour l'élève").click();
    await screen.settle();
    const call = waiting(http, '/documents/candidate-notice.pdf');
    expect(call.request.params.get('locale')).toBe('fr');
    call.flush(new Blob(['%PDF']));
    await screen.settle();
    expect(saved).toEqual(['notice-eleve.pdf']);
    jest.restoreAllMocks();
  });

  it('hands out the list of communes that the guide promises', async () => {
    const saved = savedFiles();
    const screen = await opened();
    const link = screen.link('Liste des communes (.csv)');
    expect(link.getAttribute('href')).toBe('/api/places/communes.csv');
    link.click();
    await screen.settle();
    waiting(http, '/places/communes.csv').flush(new Blob(['Code Insee;Commune']));
    await screen.settle();
    expect(saved).toEqual(['communes.csv']);
    jest.restoreAllMocks();
  });

  it('speaks the language of the pages', async () => {
    const screen = await opened();
    await TestBed.inject(Language).choose('en');
    await screen.settle();
    const call = waiting(http, '/documents');
    expect(call.request.params.get('locale')).toBe('en');
    call.flush({ items: [aDocument({ title: 'Notice for the candidate' })] });
    await screen.settle();
    expect(screen.link('PDF, 38 kB : Notice for the candidate')).toBeTruthy();
  });

  it('tells whom to ask', async () => {
    const screen = await opened();
    expect(screen.link('aide@certif.test').getAttribute('href')).toBe('mailto:aide@certif.test');
  });

  it('sends to the centre where there is no support', async () => {
    const screen = await open('/documentation', null);
    await screen.settle();
    expect(screen.text).toContain("Adressez-vous à l'administrateur de votre centre.");
  });

  it('says so when it can’t be loaded, and tries again', async () => {
    const screen = await open();
    refuse(http, '/documents', 503, 'UNAVAILABLE');
    await screen.settle();
    expect(screen.alert()).toContain('momentanément indisponible');
    await screen.press('Réessayer');
    answer(http, '/documents', { items: [notice] });
    await screen.settle();
    expect(screen.heading("Notice pour l'élève")).toBeTruthy();
  });
});
