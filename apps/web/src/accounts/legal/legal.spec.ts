import { answer } from '../../testing/answers';
import { surround, visit } from '../../testing/render';
import { Legal } from './legal';
import { legalInEnglish } from './legal.en';
import { legalInFrench, type LegalPage } from './legal.fr';

describe('the pages that everybody accepts', () => {
  it.each([
    ['/conditions-utilisation', "Conditions d'utilisation", 'Un compte suffit pour surveiller une session'],
    ['/confidentialite', 'Politique de confidentialité', 'en écrivant à dpo@pix.fr'],
  ])('%s is there to be read by anybody', async (path, title, text) => {
    const http = await surround({
      routes: [
        { path: 'conditions-utilisation', component: Legal, data: { page: 'conditions' } },
        { path: 'confidentialite', component: Legal, data: { page: 'privacy' } },
      ],
    });
    const screen = await visit(path);
    answer(http, '/about', { certifierName: 'Pix', supportEmail: null, dpoEmail: 'dpo@pix.fr', demo: false });
    await screen.settle();
    expect(screen.heading(title)).toBeTruthy();
    expect(screen.text).toContain(text);
  });

  it('have the same sections in both languages, whoever answers for the data', () => {
    const shape = (pages: typeof legalInFrench, page: LegalPage, contact: string | null) =>
      pages[page]({ certifier: 'Pix', contact }).map(({ paragraphs }) => paragraphs.length);
    for (const page of ['conditions', 'privacy'] as const) {
      for (const contact of ['dpo@pix.fr', null]) {
        expect(shape(legalInEnglish, page, contact)).toEqual(shape(legalInFrench, page, contact));
      }
    }
  });
});
