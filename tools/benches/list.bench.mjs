import { countSql, pageSql, sliceOf } from '../../dist/api/sessions/session-list.queries.js';

const CENTRES = 20;
const SESSIONS = 20_000;
const PAGE_SIZE = 25;
const SLICE_MS = 2_000;

/** @param {import('../own-api.mjs').OwnApi} api */
export async function benches(api) {
  const centreId = await currentCentre(api);
  await fill(api, centreId);
  const { total } = await page(api, centreId, 1);
  if (total < SESSIONS) throw new Error(`the list has ${total} sessions`);
  const middle = Math.ceil(total / PAGE_SIZE / 2);
  await sameRows(api, centreId, 1);
  await sameRows(api, centreId, middle);
  return [
    {
      name: 'list',
      ours: `a page of ${PAGE_SIZE} of 20,000 sessions among ${CENTRES} centres, with its total, over HTTP`,
      against: 'the same two statements through `pg`',
      goal: 'at most 4',
      reached: (/** @type {number} */ ratio) => ratio <= 4,
      a: () => timeOfOne(() => page(api, centreId, 1)),
      b: () => timeOfOne(() => bare(api, centreId, 1)),
      end: async () => undefined,
    },
    {
      name: 'list, the farthest page',
      ours: 'the page in the middle of the list, which is the farthest from both its ends',
      against: 'the first page',
      goal: 'at most 2',
      reached: (/** @type {number} */ ratio) => ratio <= 2,
      a: () => timeOfOne(() => page(api, centreId, middle)),
      b: () => timeOfOne(() => page(api, centreId, 1)),
      end: async () => void (await api.database.query(`delete from sessions where site like 'Banc %'`)),
    },
  ];
}

/** @param {import('../own-api.mjs').OwnApi} api @returns {Promise<string>} */
async function currentCentre({ base, token }) {
  const response = await fetch(`${base}/me`, { headers: { authorization: `Bearer ${token}` } });
  return (await response.json()).currentCentreId;
}

/** Twenty centres of 20,000 sessions each, row by row another centre's, as they come in life.
 * @param {import('../own-api.mjs').OwnApi} api @param {string} centreId
 */
async function fill({ database }, centreId) {
  const { rows } = await database.query(
    `insert into centres (id, name, kind) select gen_random_uuid(), 'Banc ' || n, 'SUP' from generate_series(2, ${CENTRES}) as n returning id`,
  );
  await database.query(
    `insert into sessions (id, centre_id, number, site, room, date, time, invigilators, access_code, invigilator_password,
       procedure_edition, created_at)
     select gen_random_uuid(), ($1::uuid[])[1 + n % ${CENTRES}], nextval('session_numbers'), 'Banc ' || n % 7, 'Salle ' || n % 31,
            date '2020-01-01' + (n % 2500), time '08:00' + (n % 10) * interval '30 minutes', 'Personne ' || n % 97,
            'BBBB22', 'BBBBB', '2024', now()
       from generate_series(1, ${CENTRES * SESSIONS}) as n`,
    [[centreId, ...rows.map(({ id }) => id)]],
  );
  // What autovacuum does within a minute in life, so that both sides read the same tidy table.
  await database.query('vacuum analyze sessions');
}

/** @param {import('../own-api.mjs').OwnApi} api @param {string} centreId @param {number} number
 * @returns {Promise<{ total: number, items: { id: string }[] }>}
 */
async function page({ base, token }, centreId, number) {
  const response = await fetch(`${base}/centres/${centreId}/sessions?page=${number}&pageSize=${PAGE_SIZE}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (response.status !== 200) throw new Error(`the list answered ${response.status}`);
  return response.json();
}

/** @param {import('../own-api.mjs').OwnApi} api @param {string} centreId @param {number} number */
async function bare({ database }, centreId, number) {
  const now = new Date();
  const count = countSql(centreId, {}, now);
  const counted = await database.query(count.text, [...count.parameters]);
  const total = Number(counted.rows[0].total);
  const rows = pageSql(centreId, {}, sliceOf(number, PAGE_SIZE, total), now);
  return (await database.query(rows.text, [...rows.parameters])).rows;
}

/** Both must answer the same rows, or the comparison is of two different things.
 * @param {import('../own-api.mjs').OwnApi} api @param {string} centreId @param {number} number
 */
async function sameRows(api, centreId, number) {
  const ours = (await page(api, centreId, number)).items.map(({ id }) => id).join();
  const theirs = (await bare(api, centreId, number)).map(({ id }) => id).join();
  if (ours !== theirs || ours === '') throw new Error(`page ${number} differs:\n${ours}\n${theirs}`);
}

/** The mean time of one call, over two seconds of one after the other. @param {() => Promise<unknown>} call */
async function timeOfOne(call) {
  const start = performance.now();
  let calls = 0;
  do {
    await call();
    calls += 1;
  } while (performance.now() - start < SLICE_MS);
  return (performance.now() - start) / calls;
}
