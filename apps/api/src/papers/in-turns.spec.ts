import { html } from './html.js';
import { inTurns } from './in-turns.js';

describe('a long paper made in turns', () => {
  it('has every part, in order', async () => {
    const numbers = Array.from({ length: 120 }, (_, index) => index);
    const made = await inTurns(numbers, (number) => html`${number}`);
    expect(made.map(({ markup }) => Number(markup))).toEqual(numbers);
  });

  it('leaves others their turn', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await inTurns(Array.from({ length: 200 }), () => {
      const until = performance.now() + 0.2;
      while (performance.now() < until);
      return html``;
    });
    clearInterval(others);
    expect(turns).toBeGreaterThan(2);
  });
});
