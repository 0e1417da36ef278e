import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { v7 } from 'uuid';
import { HEADERS, listOf } from '../candidate-list.mjs';
import { newSession, upload } from '../own-api.mjs';

/** @param {import('../own-api.mjs').OwnApi} api */
export async function benches(api) {
  const small = listOf(1_000);
  const large = listOf(10_000);
  await api.database.query(
    `create table bench_floor (id uuid primary key, session_id uuid, ${HEADERS.map((_, i) => `c${i} text`).join(', ')}, commune text)`,
  );
  const importTime = async (/** @type {Buffer} */ file, /** @type {number} */ count) => {
    const session = await newSession(api);
    return timeOf(async () => {
      const report = await upload(api, session, file);
      if (report?.added !== count)
        throw new Error(`the import went wrong: ${JSON.stringify(report)?.slice(0, 300)}`);
    });
  };
  return [
    {
      name: 'import',
      ours: 'upload of a list of 1,000 people, to its commit',
      against: 'unzip, a SAX parser and one insert by `unnest` joined with the communes, through `pg`',
      goal: 'at most 2.5',
      reached: (/** @type {number} */ ratio) => ratio <= 2.5,
      a: () => repeated(8, () => importTime(small, 1_000)),
      b: () => repeated(8, () => timeOf(() => floor(api, small, 1_000))),
      end: async () => undefined,
    },
    {
      name: 'import, ten times as long',
      ours: 'upload of a list of 10,000 people, to its commit',
      against: 'the same of 1,000',
      goal: 'at most 12',
      reached: (/** @type {number} */ ratio) => ratio <= 12,
      a: () => importTime(large, 10_000),
      b: () => repeated(4, () => importTime(small, 1_000)),
      end: async () => void (await api.database.query('drop table bench_floor')),
    },
  ];
}

const NAMES = HEADERS.map((_, index) => `c${index}`);
const [POSTAL_CODE, CITY] = ['Code postal', 'Nom de la commune'].map(
  (header) => `c${HEADERS.indexOf(header)}`,
);

/** The least that an import can cost: read the file, find the communes, write its rows. @param {import('../own-api.mjs').OwnApi} api @param {Buffer} file @param {number} count */
async function floor({ database }, file, count) {
  const rows = rowsOf(contentOf(file)).slice(1);
  if (rows.length !== count) throw new Error(`the floor read ${rows.length} rows`);
  const columns = HEADERS.map((_, index) => rows.map((row) => row[index] ?? null));
  await database.query(
    `insert into bench_floor
     select listed.*, insee_code
       from unnest($1::uuid[], $2::uuid[], ${HEADERS.map((_, index) => `$${index + 3}::text[]`).join(', ')})
              as listed(id, session_id, ${NAMES.join(', ')})
       left join lateral (
         select insee_code from communes
          where key = regexp_replace(lower(unaccent(${CITY})), '[^a-z0-9]', '', 'g') and ${POSTAL_CODE} = any(postal_codes)
          limit 1) commune on true`,
    [rows.map(() => v7()), rows.map(() => v7()), ...columns],
  );
}

/** content.xml of the archive, by its central directory. @param {Buffer} zip */
function contentOf(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    if (zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)) === 'content.xml') {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString();
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  throw new Error('no content.xml');
}

/** @param {string} xml */
function rowsOf(xml) {
  /** @type {string[][]} */
  const rows = [];
  let text = '';
  let repeated = 1;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table:table-row') rows.push([]);
    if (name === 'table:table-cell') {
      text = '';
      repeated = Number(attributes['table:number-columns-repeated'] ?? 1);
    }
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ name }) => {
    if (name === 'table:table-cell') rows.at(-1)?.push(...Array.from({ length: repeated }, () => text));
  });
  parser.write(xml).close();
  return rows;
}

/** @param {() => Promise<unknown>} work */
async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The mean of several: one alone is shorter than the machine's hiccups. @param {number} times @param {() => Promise<number>} work */
async function repeated(times, work) {
  let total = 0;
  for (let time = 0; time < times; time += 1) total += await work();
  return total / times;
}
