import type { OpenAPIObject } from '@nestjs/swagger';
import { contract } from '#dto/contract.js';
import { problemCodes } from '#dto/problem/problem.codes.js';
import { statusOf } from '#dto/platform/endpoint.js';
import { routesOf } from '../../testing/routes.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let document: OpenAPIObject;

beforeAll(async () => {
  api = await startApi();
  document = (await api.anonymous.get<OpenAPIObject>('/openapi.json')).body;
});
afterAll(() => api.close());

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

const named = contract.map((endpoint) => ({
  endpoint,
  name: `${endpoint.method} /api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`,
}));

describe('the contract', () => {
  it('has one line for every route, and one route for every line', () => {
    const declared = routesOf(api.app).map(
      ({ handler, endpoint }) => endpoint?.id ?? `${handler} has no @Endpoint`,
    );
    expect(declared.sort()).toEqual(contract.map(({ id }) => id).sort());
  });

  it('is what the OpenAPI document says, no more and no less', () => {
    expect(
      operations()
        .map(([name]) => name)
        .sort(),
    ).toEqual(named.map(({ name }) => name).sort());
  });

  it.each(named)('$name: the document has its id, parameters, body and answer', ({ name, endpoint }) => {
    const operation = new Map(operations()).get(name);
    expect(operation?.operationId).toBe(endpoint.id);
    const parameters = (operation?.parameters ?? []).map((parameter) =>
      'name' in parameter ? parameter.name : '',
    );
    expect(parameters).toEqual(
      expect.arrayContaining([...endpoint.path.matchAll(/:(\w+)/g)].map(([, own]) => own)),
    );
    expect(parameters).toEqual(expect.arrayContaining(Object.keys(endpoint.query?.shape ?? {})));
    expect(operation?.requestBody !== undefined).toBe(
      endpoint.body !== undefined || endpoint.upload === true,
    );
    const answer = operation?.responses[String(statusOf(endpoint))];
    expect(answer).toBeDefined();
    const media = Object.keys((answer && 'content' in answer ? answer.content : undefined) ?? {});
    expect(media).toEqual(
      endpoint.produces ? [endpoint.produces] : endpoint.answer ? ['application/json'] : [],
    );
  });

  it.each(named.filter(({ endpoint }) => endpoint.upload))(
    '$name: the document says that a file can be too large',
    ({ name }) => {
      expect(JSON.stringify(new Map(operations()).get(name)?.responses)).toContain('FILE_TOO_LARGE');
    },
  );

  it('gives every reference of the document something to point to', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(references.length).toBeGreaterThan(10);
    expect([...new Set(references)].filter((name) => !document.components?.schemas?.[name])).toEqual([]);
  });

  it('is OpenAPI 3.1, and readable as pages', async () => {
    expect(document.openapi).toBe('3.1.0');
    const pages = await api.anonymous.get('/docs');
    expect(pages.status).toBe(200);
  });

  it('gives each path to one endpoint of a method', () => {
    const lines = contract.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('what is not in the contract', () => {
  it('is a problem document with 404', async () => {
    const answer = await api.anonymous.get('/nothing-here');
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND', status: 404, type: 'about:blank' },
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('is malformed with 400', async () => {
    const answer = await api.anonymous.post('/auth/sign-in', '{"email":', {
      'content-type': 'application/json',
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED' } });
  });

  it('is another media type with 415', async () => {
    const answer = await api.anonymous.post('/auth/sign-in', 'email=x', { 'content-type': 'text/csv' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'FILE_TYPE_NOT_SUPPORTED' } });
  });

  it('uses codes whose status the contract knows', () => {
    expect(problemCodes).toMatchObject({ NOT_FOUND: 404, MALFORMED: 400, FILE_TYPE_NOT_SUPPORTED: 415 });
  });
});
