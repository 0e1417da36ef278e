import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let webRoot: string;

beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'certif-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<certif-root ngCspNonce="CSP_NONCE"></certif-root>');
  writeFileSync(join(webRoot, 'main-ABCDEFGH.js'), 'export {}');
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg/>');
  api = await startApi({ PUBLIC_URL: 'https://certif.example.org' }, { webRoot });
});
afterAll(async () => {
  await api.close();
  rmSync(webRoot, { recursive: true });
});

const visit = (url: string, headers = {}) => api.app.inject({ method: 'GET', url, headers });

describe('the headers of an answer', () => {
  it('let no page of another site frame it, no script in from elsewhere, and nothing be guessed', async () => {
    const { headers } = await visit('/api/about');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers['content-security-policy']).toContain(`script-src 'self'`);
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
  });
});

describe('the web client', () => {
  it('is one page for every address of its own, with a nonce that is new each time', async () => {
    const first = await visit('/sessions/01999999-0000-7000-8000-000000000000');
    const second = await visit('/');
    const nonces = [first, second].map(({ body }) => /ngCspNonce="([^"]+)"/.exec(body)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(2);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    expect(first.headers['content-security-policy']).not.toContain(`style-src 'self' 'unsafe-inline'`);
  });

  it('keeps what has its hash in its name, and asks again for the rest', async () => {
    expect((await visit('/main-ABCDEFGH.js')).headers['cache-control']).toContain('immutable');
    expect((await visit('/favicon.svg')).headers['cache-control']).toBe('no-cache');
    expect((await visit('/')).headers['cache-control']).toBe('no-cache');
  });

  it('is no answer for a file or a call that does not exist', async () => {
    for (const url of ['/main-OLDOLDOL.js', '/api/nothing', '/..%2f..%2fpackage.json']) {
      const answer = await visit(url);
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });
});

describe('the log', () => {
  it('has one line a request, with its id and route, and no name, code, address or token', async () => {
    const before = api.logged.length;
    const { headers } = await visit('/api/demo/mails?to=eloise.ndoran%40certif.test', {
      authorization: 'Bearer secret-token',
    });
    const lines = api.logged.slice(before).filter(({ msg }) => msg === 'request');
    expect(lines).toEqual([
      expect.objectContaining({
        requestId: headers['x-request-id'],
        method: 'GET',
        route: '/api/demo/mails',
        status: 404,
      }),
    ]);
    expect(JSON.stringify(api.logged.slice(before))).not.toMatch(/eloise|secret-token/);
  });
});
