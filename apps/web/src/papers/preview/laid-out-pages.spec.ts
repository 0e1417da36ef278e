import { laidOutPages } from './laid-out-pages';

/** A paper laid out as a browser would: jsdom lays nothing out. */
function laidOut(...runs: { className: string; columns: number; reminder: string }[]): Document {
  const paper = document.implementation.createHTMLDocument();
  for (const { className, columns, reminder } of runs) {
    const run = paper.createElement('div');
    run.className = `pages ${className}`;
    run.dataset['reminder'] = reminder;
    run.dataset['numbered'] = 'true';
    const margins = className === 'wide' ? 53 : 105.8;
    Object.defineProperty(run, 'scrollWidth', { value: Math.round(columns * 793.7 - margins) });
    paper.body.append(run);
  }
  return paper;
}

describe('the pages of a paper', () => {
  it.each([1, 2, 3, 50, 1_000])('are as many as its columns: %i', (columns) => {
    expect(laidOutPages(laidOut({ className: 'usual', columns, reminder: '' }))).toHaveLength(columns);
  });

  it('lie beside each other, those of the next run below; the first has no reminder', () => {
    const pages = laidOutPages(
      laidOut(
        { className: 'wide', columns: 2, reminder: 'Feuille' },
        { className: 'usual', columns: 1, reminder: 'PV' },
      ),
    );
    expect(pages.map(({ x, y, reminder }) => [Math.round(x), Math.round(y), reminder])).toEqual([
      [0, 0, ''],
      [794, 0, 'Feuille'],
      [0, 1123, 'PV'],
    ]);
  });

  it('are none where no paper came', () => {
    expect(laidOutPages(null)).toEqual([]);
    expect(laidOutPages(document.implementation.createHTMLDocument())).toEqual([]);
  });
});
