// Who measures how long an answer takes must not learn who has an account.
const UNIT_MS = 2_000;
const KNOWN = 'membre@certif.test';

/** @param {import('../own-api.mjs').OwnApi} api */
export async function benches(api) {
  let strangers = 0;
  const stranger = () => `inconnu${(strangers += 1)}@certif.test`;
  const known = () => KNOWN;
  const goal = '0.9 to 1.1: nobody can tell';
  const reached = (/** @type {number} */ ratio) => ratio >= 0.9 && ratio <= 1.1;
  const end = () => forget(api);
  return [
    {
      name: 'sign-in',
      ours: 'refused sign-ins a second of an address that somebody has',
      against: 'the same of addresses that nobody has',
      goal,
      reached,
      a: () => rate(api, '/auth/sign-in', 401, () => ({ email: known(), password: 'Pas-Le-Bon-1' })),
      b: () => rate(api, '/auth/sign-in', 401, () => ({ email: stranger(), password: 'Pas-Le-Bon-1' })),
      end,
    },
    {
      name: 'password',
      ours: 'demands a second for a new password, of an address that somebody has',
      against: 'the same of addresses that nobody has',
      goal,
      reached,
      a: () => rate(api, '/accounts/password-reset-requests', 202, () => ({ email: known() })),
      b: () => rate(api, '/accounts/password-reset-requests', 202, () => ({ email: stranger() })),
      end,
    },
  ];
}

/**
 * One call after the other for two seconds. Before each the counters of failures begin anew, outside the time that counts, and no mail
 * waits: the mails of one side must not be sent in the time of the other.
 * @param {import('../own-api.mjs').OwnApi} api @param {string} path @param {number} expected @param {() => object} body
 */
async function rate({ base, database }, path, expected, body) {
  let calls = 0;
  let spent = 0;
  while (spent < UNIT_MS) {
    await forget({ database });
    const start = performance.now();
    const { status } = await fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body()),
    });
    spent += performance.now() - start;
    if (status !== expected) throw new Error(`${path}: ${status}`);
    calls += 1;
  }
  return (calls * 1000) / spent;
}

/** @param {Pick<import('../own-api.mjs').OwnApi, 'database'>} api */
async function forget({ database }) {
  await database.query('delete from attempts');
  await database.query(`delete from jobs.job where name = 'mail' and state = 'created'`);
}
