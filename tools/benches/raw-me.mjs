// What `GET /api/me` costs at the least: node:http, the token verified, two statements, the same bytes.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { TERMS_VERSION } from '../../dist/dto/accounts/accounts.limits.js';
import { standingSql } from '../../dist/api/access/access.queries.js';
import { keyFor } from '../../dist/api/platform/secret.js';
import { ME } from '../../dist/api/team/team.queries.js';

const key = keyFor(process.env['SECRET'] ?? '', 'access-token');
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const STANDING = standingSql();

/** @param {string} [authorization] */
function signInOf(authorization = '') {
  const [head, body, seal = ''] = authorization.replace(/^Bearer /, '').split('.');
  const expected = createHmac('sha256', key).update(`${head}.${body}`).digest();
  if (!timingSafeEqual(expected, Buffer.from(seal, 'base64url'))) throw new Error('forged');
  const { sid, exp } = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
  if (exp * 1000 < Date.now()) throw new Error('outdated');
  return sid;
}

const server = createServer(async (request, response) => {
  const standing = await pool.query(STANDING, [signInOf(request.headers.authorization), new Date()]);
  const me = await pool.query(ME, [standing.rows[0].accountId]);
  const { termsVersion, memberships, ...person } = me.rows[0];
  const body = JSON.stringify({
    ...person,
    termsAccepted: termsVersion === TERMS_VERSION,
    termsVersion: TERMS_VERSION,
    memberships,
  });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'));
