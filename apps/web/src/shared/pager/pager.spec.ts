import { render, surround } from '../../testing/render';
import { pageOf } from '../../testing/sessions';
import { Pager } from './pager';

describe('the pager', () => {
  beforeEach(() => surround());

  it('tells which rows of how many', async () => {
    const screen = await render(Pager, {
      page: pageOf(Array.from({ length: 25 }), { total: 1132, page: 2 }),
    });
    expect(screen.text).toContain('26 – 50 sur 1 132');
  });

  it('links the pages around the one that is shown, the first without a number in its address', async () => {
    const screen = await render(Pager, {
      page: pageOf(Array.from({ length: 25 }), { total: 500, page: 10 }),
    });
    expect(screen.all('a').map((link) => link.textContent?.trim())).toEqual(['1', '9', '10', '11', '20']);
    expect(screen.link('Page 1').getAttribute('href')).toBe('/');
    expect(screen.link('Page 11').getAttribute('href')).toBe('/?page=11');
    expect(screen.link('Page 10').getAttribute('aria-current')).toBe('page');
  });

  it('keeps the focus on the page that was chosen', async () => {
    const shown = (page: number) => pageOf(Array.from({ length: 25 }), { total: 225, page });
    const screen = await render(Pager, { page: shown(9) });
    screen.link('Page 8').focus();
    screen.fixture.componentRef.setInput('page', shown(8));
    await screen.settle();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Page 8');
  });

  it('has no links where one page holds all', async () => {
    const screen = await render(Pager, { page: pageOf(['x']) });
    expect([screen.text, screen.all('a')]).toEqual(['1 – 1 sur 1', []]);
  });
});
