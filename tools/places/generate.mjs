// @ts-check
// `npm ci && npm run generate` in this folder makes the reference data of the places anew, from packages that nothing else
// needs. They take 400 MB of memory to parse, so that what runs reads the result alone.
import { writeFileSync } from 'node:fs';
import { communes } from './communes.mjs';
import { countries } from './countries.mjs';

const places = new URL('../../apps/api/src/places/', import.meta.url);
// Read as it is written: node drops the types.
const { countryKey, placeKeys } = await import(new URL('place-name.rules.ts', places).href);

const lines = communes().map(({ code, name, kind, until, today, postalCodes }) => {
  const { key, bareKey } = placeKeys(name);
  return [
    code,
    name,
    kind,
    until ?? '',
    today === code ? '' : (today ?? ''),
    postalCodes.join(' '),
    key,
    bareKey === key ? '' : bareKey,
  ].join('\t');
});
writeFileSync(new URL('data/communes.tsv', places), `${lines.join('\n')}\n`);
const found = countries(countryKey);
writeFileSync(
  new URL('data/countries.json', places),
  `[\n${found.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`,
);
console.log(`${lines.length} names of communes, ${found.length} countries`);
