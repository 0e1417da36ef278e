import type { OpenAPIObject } from '@nestjs/swagger';
import { PERMISSIONS } from '#dto/access/permissions.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { routesOf } from '../testing/routes.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the doors', () => {
  it('are all closed but for those named here: each new one is seen in a review', () => {
    const doors = routesOf(api.app).map(({ handler, endpoint, requirement, isPublic }) => {
      const lock = isPublic
        ? 'everybody'
        : (requirement?.permission ?? `${handler} HAS NEITHER @Allow NOR @Public`);
      const about = requirement?.resource ? ` of the ${requirement.resource.kind}` : '';
      return `${endpoint?.method} ${endpoint?.path} -> ${lock}${about}`;
    });
    expect(doors.sort()).toMatchSnapshot();
  });

  it('have a key each, and each key a door', () => {
    const used = new Set(routesOf(api.app).flatMap(({ requirement }) => requirement?.permission ?? []));
    expect([...used].sort()).toEqual([...PERMISSIONS].sort());
  });
});

/** One call that the document describes. */
interface Call {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly isPublic: boolean;
  readonly parameters: string[];
}

describe('the matrix: every operation of the OpenAPI document against everybody who may not', () => {
  let calls: Call[];
  /** The rows: a value of somebody's own centre for each path parameter there is. */
  let theirs: Record<string, string>;
  let member: ApiClient;
  const outsiders: Record<string, ApiClient> = {};

  beforeAll(async () => {
    const { body } = await api.anonymous.get<OpenAPIObject>('/openapi.json');
    calls = callsOf(body);
    const centre = await aCentre().save(api.database);
    const other = await aCentre('Centre Prix').save(api.database);
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    theirs = { centreId: centre.id, sessionId: session.id };
    const { database } = api;
    const account = await anAccount().memberOf(centre.id).save(database);
    await api.signedIn(account);
    const [elsewhere] = await database.sql<{ id: string }>('select id from sign_ins where account_id = $1', [
      account.id,
    ]);
    theirs['signInId'] = elsewhere?.id ?? '';
    member = await api.signedIn(account);
    outsiders['member of another centre'] = await api.signedIn(
      await anAccount().memberOf(other.id).save(database),
    );
    outsiders['admin of another centre'] = await api.signedIn(
      await anAccount().adminOf(other.id).save(database),
    );
    outsiders['former member'] = await api.signedIn(
      await anAccount().formerMemberOf(centre.id).save(database),
    );
    outsiders['member of nothing'] = await api.signedIn(await anAccount().save(database));
    outsiders['certifier'] = await api.signedIn(await anAccount().certifier().save(database));
  });

  it('has a row for every parameter of every path', () => {
    const unknown = calls.flatMap(({ name, parameters }) =>
      parameters.filter((parameter) => !(parameter in theirs)).map((parameter) => `${name}: ${parameter}`),
    );
    expect(unknown).toEqual([]);
  });

  it('answers 401 to whoever is not signed in, whatever they send', async () => {
    const outcomes = await outcomesOf(
      calls.filter(({ isPublic }) => !isPublic),
      api.anonymous,
    );
    expect(outcomes.filter(({ status }) => status !== 401)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(5);
  });

  it('answers 404 to every outsider, the same as for an id that is nobody’s', async () => {
    const owned = calls.filter(({ parameters }) => parameters.length > 0);
    for (const [who, outsider] of Object.entries(outsiders)) {
      const outcomes = await outcomesOf(owned, outsider);
      expect({ who, others: outcomes.filter(({ status }) => status !== 404) }).toEqual({ who, others: [] });
    }
    expect(owned.length).toBeGreaterThan(4);
  });

  it('lets a member in: the same calls answer something else than 401, 403 or 404', async () => {
    const outcomes = await outcomesOf(
      calls.filter(({ parameters }) => parameters.length > 0).sort(destroyersLast),
      member,
    );
    expect(outcomes.filter(({ status }) => [401, 403, 404].includes(status))).toEqual([]);
  });

  it('never answers 5xx to a body of nonsense', async () => {
    for (const body of [null, [], 'x', 7, { a: { b: [] } }, { site: { $gt: '' } }]) {
      for (const { method, path } of calls.filter((call) => call.method !== 'GET')) {
        const answer = await member.call(method, fill(path), {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        });
        expect(answer.status).toBeLessThan(500);
      }
    }
  });

  const fill = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => theirs[name] ?? '');

  const outcomesOf = async (list: Call[], client: ApiClient) => {
    const outcomes: { name: string; status: number }[] = [];
    for (const { name, method, path } of list) {
      outcomes.push({ name, status: (await client.call(method, fill(path), {})).status });
    }
    return outcomes;
  };
});

/** Who deletes a session takes the ground from under every other call: the deeper go first, deletions at the end. */
function destroyersLast(a: Call, b: Call): number {
  const rank = ({ method, path }: Call) => (method === 'DELETE' ? 1_000 - path.length : 0);
  return rank(a) - rank(b);
}

function callsOf({ paths }: OpenAPIObject): Call[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { security?: object[] }>).map(([method, { security }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase() as Call['method'],
      path: path.replace(/^\/api/, ''),
      isPublic: security?.some((scheme) => Object.keys(scheme).length === 0) ?? false,
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    })),
  );
}
