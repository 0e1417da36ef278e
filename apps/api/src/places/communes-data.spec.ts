import { readFileSync } from 'node:fs';
import { placeKeys } from './place-name.rules.js';

const lines = readFileSync(new URL('./data/communes.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const rows = lines.map((line) => line.split('\t'));

describe('the list of communes', () => {
  it('has the keys that names are compared by today: after a change of the rule it is made anew by tools/places', () => {
    const outdated = rows.filter(([, name = '', , , , , key, bareKey]) => {
      const keys = placeKeys(name);
      return keys.key !== key || keys.bareKey !== (bareKey || key);
    });
    expect(outdated).toEqual([]);
  });

  it('leads from every commune of old to one of today, and knows its postal codes', () => {
    const current = new Set(rows.flatMap(([code, , kind]) => (kind === 'current' ? [code] : [])));
    const lost = rows.filter(([code, , , , today]) => !current.has(today || code));
    expect(lost).toEqual([]);
    // Saint-Paul, Kerguelen, Crozet, Terre-Adélie, Îles Éparses: nobody has their mail there.
    expect(rows.filter(([, , , , , postal]) => postal === '').map(([code]) => code)).toEqual([
      '98411',
      '98412',
      '98413',
      '98414',
      '98415',
    ]);
    expect(new Set(rows.flatMap(([, , , , , postal = '']) => postal.split(' '))).size).toBeGreaterThan(6300);
  });
});
