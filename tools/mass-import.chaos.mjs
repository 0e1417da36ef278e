// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from './say.mjs';

const SESSIONS = 300;
const PEOPLE_OF_EACH = 10;
const ROUNDS = 8;

/**
 * Kills the API in the middle of confirmations of 300 sessions, and judges what is left: all of them or none, and what had
 * not happened can be asked for again with the same key.
 * @param {import('./own-api.mjs').OwnApi} api @param {(words: string) => void} progress
 */
export async function killMassImports(api, progress) {
  const outcomes = { none: 0, all: 0, acknowledged: 0 };
  const centreId = await centreOf(api);
  const warm = await upload(api, centreId, fileOf('Mise en route'));
  const start = performance.now();
  await confirm(api, centreId, warm, 'warm');
  const whole = performance.now() - start;
  for (let round = 0; round < ROUNDS; round += 1) {
    progress(`${round} of ${ROUNDS}`);
    const site = `Site ${round}`;
    const importId = await upload(api, centreId, fileOf(site));
    const confirming = confirm(api, centreId, importId, site);
    await sleep((whole * 1.5 * (round + 1)) / ROUNDS);
    await api.kill();
    const acknowledged = (await confirming)?.status === 201;
    await api.restart();
    const found = await judge(api, site);
    if (acknowledged && found === 'none') throw new Trouble('An acknowledged mass import is gone.');
    outcomes[found] += 1;
    if (acknowledged) outcomes.acknowledged += 1;
    const again = await confirm(api, centreId, importId, site);
    if (again?.status !== 201 || (await judge(api, site)) !== 'all') {
      throw new Trouble(`Asked for again, a mass import answers ${again?.status}.`);
    }
  }
  return outcomes;
}

/** @param {string} site */
function fileOf(site) {
  const headers = [
    'Numéro de session préexistante;* Nom du site;* Nom de la salle;* Date de début;* Heure de début;* Surveillant(s);Observations',
    '* Nom de naissance;* Prénom;* Date de naissance;* Sexe;Code INSEE;Code postal;Nom de la commune;* Pays;Tarification part Pix',
  ].join(';');
  const rows = Array.from({ length: SESSIONS * PEOPLE_OF_EACH }, (_, index) => {
    const room = Math.floor(index / PEOPLE_OF_EACH);
    return `;${site};Salle ${room};10/01/2099;14:00;Personne;;NOM ${letters(index)};Zoé;04/07/2001;F;;75001;Paris;France;Gratuite`;
  });
  return [headers, ...rows].join('\n');
}

/** @param {number} index */
const letters = (index) =>
  [...String(index)].map((digit) => String.fromCharCode(65 + Number(digit))).join('');

/** @param {import('./own-api.mjs').OwnApi} api @param {string} site @returns {Promise<'none' | 'all'>} */
async function judge({ database }, site) {
  const { rows } = await database.query(
    `select count(*)::int as sessions, coalesce(sum(enrolled_count), 0)::int as counted,
            (select count(*)::int from candidates join sessions as theirs on theirs.id = session_id where theirs.site = $1) as enrolled,
            (select count(*)::int from journal join sessions as theirs on theirs.id = session_id where theirs.site = $1) as acts
       from sessions where site = $1`,
    [site],
  );
  const [{ sessions, counted, enrolled, acts }] = rows;
  const people = SESSIONS * PEOPLE_OF_EACH;
  if (sessions === 0 && enrolled === 0) return 'none';
  if (sessions === SESSIONS && enrolled === people && counted === people && acts === SESSIONS * 2)
    return 'all';
  throw new Trouble(`Something between: ${JSON.stringify({ sessions, counted, enrolled, acts })}`);
}

/** @param {import('./own-api.mjs').OwnApi} api @returns {Promise<string>} */
async function centreOf({ base, token }) {
  const response = await fetch(`${base}/me`, { headers: { authorization: `Bearer ${token}` } });
  const { currentCentreId } = /** @type {{ currentCentreId: string }} */ (await response.json());
  return currentCentreId;
}

/** @param {import('./own-api.mjs').OwnApi} api @param {string} centreId @param {string} file @returns {Promise<string>} */
async function upload({ base, token }, centreId, file) {
  const body = new FormData();
  body.append('file', new Blob([file]), 'sessions.csv');
  const response = await fetch(`${base}/centres/${centreId}/sessions/mass-import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  });
  const report = /** @type {{ importId?: string }} */ (await response.json());
  if (!report.importId) throw new Trouble(`The file is refused: ${JSON.stringify(report).slice(0, 300)}`);
  return report.importId;
}

/** Answers the response, or undefined when none came.
 * @param {import('./own-api.mjs').OwnApi} api @param {string} centreId @param {string} importId @param {string} key
 * @returns {Promise<Response | undefined>}
 */
async function confirm({ base, token }, centreId, importId, key) {
  try {
    return await fetch(`${base}/centres/${centreId}/sessions/mass-import/${importId}/confirmation`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': `chaos-mass-import-${key.replaceAll(' ', '-')}`,
      },
    });
  } catch {
    return undefined;
  }
}
