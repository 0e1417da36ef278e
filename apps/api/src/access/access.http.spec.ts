import type { OpenAPIObject } from '@nestjs/swagger';
import {
  CENTRE_ROLES,
  isCandidatesAct,
  isCertifiersAct,
  isInvigilatorsAct,
  PERMISSIONS,
  PERMISSIONS_OF_ANYBODY,
  roleMay,
  type Permission,
} from '#dto/access/permissions.js';
import { newId } from '../platform/database/ids.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { anInvitation } from '../seeds/builders/invitation.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { candidateList, listedPerson } from '../testing/ods.js';
import { routesOf } from '../testing/routes.js';
import { massCandidate, massFile, massRow, massSession } from '../testing/mass-file.js';
import { siecleStudent, siecleXml } from '../testing/siecle.js';
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
  readonly permission: Permission | undefined;
  /** Whether it is about something that belongs to a centre. */
  readonly isOwned: boolean;
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
    theirs = await belongingsOf(centre.id);
    const { database } = api;
    const account = await anAccount().memberOf(centre.id).save(database);
    await api.signedIn(account);
    const [elsewhere] = await database.sql<{ id: string }>('select id from sign_ins where account_id = $1', [
      account.id,
    ]);
    theirs['signInId'] = elsewhere?.id ?? '';
    member = await api.signedIn(account);
    Object.assign(theirs, await importsSentBy(member, theirs));
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
    for (const [who, outsider] of Object.entries(outsiders)) {
      const closed = calls.filter(
        ({ isOwned, permission }) =>
          isOwned && !(who === 'certifier' && permission && isCertifiersAct(permission)),
      );
      const outcomes = await outcomesOf(closed, outsider);
      expect({ who, others: outcomes.filter(({ status }) => status !== 404) }).toEqual({ who, others: [] });
      expect(closed.length).toBeGreaterThan(4);
    }
  });

  it.each(CENTRE_ROLES)(
    'lets the role %s in where its permission is, and answers 403 where not',
    async (role) => {
      const wrong: object[] = [];
      for (const { name, method, path, permission } of calls.filter(({ isOwned }) => isOwned)) {
        // Some calls change what the next one would find: each has a centre of its own.
        const centre = await aCentre().save(api.database);
        const own = await belongingsOf(centre.id);
        const person = await anAccount().memberOf(centre.id, role).save(api.database);
        const client = await api.signedIn(person);
        if (path.includes('mportId}')) Object.assign(own, await importsSentBy(client, own));
        const { status } = await client.call(method, fill(path, own), {});
        const may = permission !== undefined && roleMay(role, permission);
        if (may ? [401, 403, 404].includes(status) : status !== 403) wrong.push({ name, status });
      }
      expect(wrong).toEqual([]);
    },
  );

  it('lets the certifier do their own acts in every centre, and answers 404 for one that is none', async () => {
    const certifier = outsiders['certifier']!;
    for (const { name, method, path } of calls.filter(
      ({ permission, isOwned }) => isOwned && permission && isCertifiersAct(permission),
    )) {
      const centre = await aCentre().save(api.database);
      const own = await belongingsOf(centre.id);
      const { status } = await certifier.call(method, fill(path, own), {});
      const nobodys = Object.fromEntries(Object.keys(own).map((key) => [key, newId()]));
      const none = await certifier.call(method, fill(path, nobodys), {});
      expect({ name, isOpen: ![401, 403, 404].includes(status), none: none.status }).toEqual({
        name,
        isOpen: true,
        none: 404,
      });
    }
  });

  it('answers 403 to everybody else for the certifier’s own acts that are about no centre', async () => {
    const theirOwn = calls.filter(
      ({ permission, isOwned }) => !isOwned && permission && isCertifiersAct(permission),
    );
    for (const [who, outsider] of Object.entries({ ...outsiders, member })) {
      if (who === 'certifier') continue;
      const outcomes = await outcomesOf(theirOwn, outsider);
      expect({ who, others: outcomes.filter(({ status }) => status !== 403) }).toEqual({ who, others: [] });
    }
    expect(theirOwn.length).toBeGreaterThan(4);
  });

  it('leaves no call without a rule: each is about a centre’s own, the certifier’s, or everybody’s', () => {
    const without = calls.filter(
      ({ isPublic, isOwned, permission }) =>
        !isPublic &&
        !isOwned &&
        !(permission && (isCertifiersAct(permission) || PERMISSIONS_OF_ANYBODY.includes(permission))),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('lets into a supervision whoever entered it, member of the centre or of nothing, and nobody else', async () => {
    const supervision = calls.filter(({ permission }) => permission && isInvigilatorsAct(permission));
    expect(supervision.length).toBeGreaterThan(0);
    const centre = await aCentre().save(api.database);
    const session = await aSession().save(api.database, centre.id);
    const own = { ...theirs, sessionId: session.id };
    const people = { member: anAccount().memberOf(centre.id), 'member of nothing': anAccount() };
    for (const [who, account] of Object.entries(people)) {
      const client = await api.signedIn(await account.save(api.database));
      for (const { name, method, path } of supervision) {
        const ask = async () => (await client.call(method, fill(path, own), {})).status;
        const before = await ask();
        await client.post('/supervision/access', {
          sessionNumber: session.number,
          password: session.invigilatorPassword,
        });
        const isOpen = ![401, 403, 404].includes(await ask());
        expect({ who, name, before, isOpen }).toEqual({
          who,
          name,
          before: who === 'member' ? 403 : 404,
          isOpen: true,
        });
        await api.database.sql('delete from supervision_accesses where session_id = $1', [session.id]);
      }
    }
  });

  it('lets into a participation whoever joined as that candidate, and nobody else', async () => {
    const own = calls.filter(({ permission }) => permission && isCandidatesAct(permission));
    expect(own.length).toBeGreaterThan(0);
    const centre = await aCentre().save(api.database);
    const values = await belongingsOf(centre.id);
    const people = { member: anAccount().memberOf(centre.id), 'member of nothing': anAccount() };
    for (const [who, builder] of Object.entries(people)) {
      const account = await builder.save(api.database);
      const client = await api.signedIn(account);
      for (const { name, method, path } of own) {
        const ask = async () => (await client.call(method, fill(path, values), {})).status;
        const isWho = (accountId: string | null) =>
          api.database.sql('update candidates set account_id = $2, joined_at = now() where id = $1', [
            values['participationId'],
            accountId,
          ]);
        const before = await ask();
        await isWho(account.id);
        const isOpen = ![401, 403, 404].includes(await ask());
        await isWho(null);
        expect({ who, name, before, isOpen }).toEqual({
          who,
          name,
          before: who === 'member' ? 403 : 404,
          isOpen: true,
        });
      }
    }
  });

  it('never answers 5xx to a body of nonsense', async () => {
    for (const body of [null, [], 'x', 7, { a: { b: [] } }, { site: { $gt: '' } }]) {
      for (const { name, method, path } of calls.filter((call) => call.method !== 'GET')) {
        const answer = await member.call(method, fill(path), {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        });
        expect({ name, isFault: answer.status >= 500 }).toEqual({ name, isFault: false });
      }
    }
  });

  /** A value of this centre for each path parameter there is. */
  const belongingsOf = async (centreId: string): Promise<Record<string, string>> => {
    const { database } = api;
    const session = await aSession().withCandidates(2).save(database, centreId);
    const admin = await anAccount().adminOf(centreId).save(database);
    const colleague = await anAccount().memberOf(centreId).save(database);
    const [membership] = await database.sql<{ id: string }>(
      'select id from memberships where account_id = $1',
      [colleague.id],
    );
    const [candidate] = await database.sql<{ id: string }>(
      'select id from candidates where session_id = $1',
      [session.id],
    );
    const invitation = await anInvitation(`${newId()}@certif.test`).by(admin.id).save(database, centreId);
    return {
      centreId,
      sessionId: session.id,
      candidateId: candidate?.id ?? '',
      participationId: candidate?.id ?? '',
      memberId: membership?.id ?? '',
      invitationId: invitation.id,
      personId: colleague.id,
      code: invitation.code,
      // A calendar is open to whoever has its address; this one is nobody's.
      address: 'nobody-knows',
      // A document is nobody's: everybody who is signed in may read it.
      name: 'instructions',
      paper: 'invigilator-kit',
      font: 'SourceSans3_400Regular',
    };
  };

  /** An import is there for the one who sent it alone. */
  const importsSentBy = async (
    client: ApiClient,
    { centreId, sessionId }: Record<string, string>,
  ): Promise<Record<string, string>> => {
    const send = async (path: string, content: Buffer) =>
      (await client.upload<{ importId: string }>(path, { name: 'liste', content })).body.importId;
    // Pupils are those of schools.
    const turnInto = (kind: string) =>
      api.database.sql('update centres set kind = $2 where id = $1', [centreId, kind]);
    await turnInto('SCO');
    const studentImportId = await send(
      `/centres/${centreId}/students/imports`,
      siecleXml([siecleStudent(0)]),
    );
    await turnInto('SUP');
    return {
      studentImportId,
      importId: await send(`/sessions/${sessionId}/candidates/imports`, candidateList([listedPerson(0)])),
      massImportId: await send(
        `/centres/${centreId}/sessions/mass-import`,
        massFile([massRow(massSession(), massCandidate(0))]),
      ),
      row: '13',
    };
  };

  const fill = (path: string, values = theirs) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

  const outcomesOf = async (list: Call[], client: ApiClient) => {
    const outcomes: { name: string; status: number }[] = [];
    for (const { name, method, path } of list) {
      outcomes.push({ name, status: (await client.call(method, fill(path), {})).status });
    }
    return outcomes;
  };
});

function callsOf({ paths }: OpenAPIObject): Call[] {
  const requirements = new Map(
    routesOf(api.app).map(({ endpoint, requirement }) => [endpoint?.id, requirement]),
  );
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { security?: object[]; operationId?: string }>).map(
      ([method, { security, operationId }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase() as Call['method'],
        path: path.replace(/^\/api/, ''),
        isPublic: security?.some((scheme) => Object.keys(scheme).length === 0) ?? false,
        parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
        permission: requirements.get(operationId)?.permission,
        isOwned: requirements.get(operationId)?.resource !== undefined,
      }),
    ),
  );
}
