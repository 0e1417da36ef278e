import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '..');

interface Ruleset {
  forbidden: { name: string }[];
}
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { forbidden } = require('../.dependency-cruiser.cjs') as Ruleset;

/** One planted fault per rule: the file that holds it, and what it imports. */
const faults: Record<string, { from: string; imports: string[] }> = {
  'tower-platform': { from: 'apps/api/src/platform/fault.ts', imports: ['../sessions/sessions.service.js'] },
  'tower-access': { from: 'apps/api/src/access/fault.ts', imports: ['../accounts/accounts.service.js'] },
  'tower-accounts': { from: 'apps/api/src/accounts/fault.ts', imports: ['../centres/centres.service.js'] },
  'tower-centres': { from: 'apps/api/src/centres/fault.ts', imports: ['../team/team.service.js'] },
  'tower-team': { from: 'apps/api/src/team/fault.ts', imports: ['../places/places.service.js'] },
  'tower-places': { from: 'apps/api/src/places/fault.ts', imports: ['../students/students.service.js'] },
  'tower-students': { from: 'apps/api/src/students/fault.ts', imports: ['../sessions/sessions.service.js'] },
  'tower-sessions': {
    from: 'apps/api/src/sessions/fault.ts',
    imports: ['../candidates/candidates.service.js'],
  },
  'tower-candidates': { from: 'apps/api/src/candidates/fault.ts', imports: ['../papers/papers.service.js'] },
  'tower-mass-import': {
    from: 'apps/api/src/mass-import/fault.ts',
    imports: ['../papers/papers.service.js'],
  },
  'tower-papers': { from: 'apps/api/src/papers/fault.ts', imports: ['../sittings/sittings.service.js'] },
  'tower-sittings': {
    from: 'apps/api/src/sittings/fault.ts',
    imports: ['../supervision/supervision.service.js'],
  },
  'tower-incidents': {
    from: 'apps/api/src/incidents/fault.ts',
    imports: ['../supervision/supervision.service.js'],
  },
  'tower-supervision': {
    from: 'apps/api/src/supervision/fault.ts',
    imports: ['../finalisation/finalisation.service.js'],
  },
  'tower-finalisation': {
    from: 'apps/api/src/finalisation/fault.ts',
    imports: ['../publication/publication.service.js'],
  },
  'tower-publication': {
    from: 'apps/api/src/publication/fault.ts',
    imports: ['../integrations/integrations.service.js'],
  },
  'contract-knows-nobody': { from: 'libs/dto/src/sessions/fault.ts', imports: ['@nestjs/common'] },
  'api-not-to-web': {
    from: 'apps/api/src/fault-web.ts',
    imports: ['../../web/src/sessions/sessions.store.js'],
  },
  'web-not-to-api': {
    from: 'apps/web/src/sessions/fault-api.ts',
    imports: ['../../../api/src/sessions/sessions.service.js'],
  },
  'through-the-service': {
    from: 'apps/api/src/candidates/fault-rules.ts',
    imports: ['../sessions/sessions.rules.js'],
  },
  'entities-name-entities': {
    from: 'apps/api/src/candidates/fault-table.ts',
    imports: ['../sessions/session.entity.js'],
  },
  'production-not-to-tests': {
    from: 'apps/api/src/sessions/fault-testing.ts',
    imports: ['../testing/start-api.js'],
  },
  'seeds-from-outside-only': { from: 'apps/api/src/sessions/fault-seeds.ts', imports: ['../seeds/demo.js'] },
  'web-shared-knows-no-feature': {
    from: 'apps/web/src/shared/fault.ts',
    imports: ['../sessions/sessions.store.js'],
  },
  'web-features-meet-by-url': {
    from: 'apps/web/src/candidates/fault.ts',
    imports: ['../sessions/sessions.store.js'],
  },
  'no-circles': { from: 'apps/api/src/sessions/fault-circle.ts', imports: ['./other-half-of-the-circle.js'] },
  'no-barrels': { from: 'apps/api/src/sessions/fault-barrel.ts', imports: ['./index.js'] },
  'no-unlisted-packages': { from: 'apps/api/src/sessions/fault-unlisted.ts', imports: ['fastify-plugin'] },
  'production-packages': { from: 'apps/api/src/sessions/fault-dev.ts', imports: ['fast-check'] },
  resolvable: { from: 'apps/api/src/sessions/fault-missing.ts', imports: ['./nowhere.js'] },
};

/** What stands in the planted tree without any fault: the same imports the right way round. */
const sound: Record<string, string[]> = {
  'apps/api/src/candidates/candidates.service.ts': [
    '../sessions/sessions.service.js',
    '#dto/sessions/session-status.js',
  ],
  'apps/api/src/candidates/candidate.entity.ts': ['../sessions/session.entity.js'],
  'apps/api/src/candidates/sound.spec.ts': ['../seeds/demo.js', '../testing/start-api.js', 'fast-check'],
  'apps/web/src/shell/routes.ts': ['../sessions/sessions.store.js', '../candidates/sound.js'],
  'apps/web/src/candidates/sound.ts': ['../shared/toasts.js', '#dto/sessions/session-status.js'],
};

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

describe('the boundaries', () => {
  let reported: Map<string, Set<string>>;

  beforeAll(async () => {
    const tree = mkdtempSync(join(tmpdir(), 'certif-boundaries-'));
    plant(tree);
    const run = promisify(execFile);
    const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
    const { stdout } = await run(process.execPath, args, { cwd: tree, maxBuffer: 64 * 1024 * 1024 }).catch(
      (error: { stdout: string }) => error,
    );
    rmSync(tree, { recursive: true, force: true });
    const { violations } = (JSON.parse(stdout) as Cruise).summary;
    reported = new Map(violations.map(({ rule }) => [rule.name, new Set<string>()]));
    for (const { from, rule } of violations) reported.get(rule.name)?.add(from);
  });

  it('has a planted fault for every rule', () => {
    expect(Object.keys(faults).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(faults))('%s is reported where it is planted', (rule, { from }) => {
    expect([...(reported.get(rule) ?? [])]).toContain(from);
  });

  it.each(Object.keys(sound))('nothing is reported of %s', (file) => {
    expect([...reported].filter(([, files]) => files.has(file)).map(([rule]) => rule)).toEqual([]);
  });
});

function plant(tree: string): void {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
    cpSync(join(root, file), join(tree, file));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  const write = (file: string, imports: readonly string[]) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    const lines = imports.map(
      (path, index) => `import * as _${index} from '${path}';\nconsole.log(_${index});\n`,
    );
    writeFileSync(join(tree, file), `${lines.join('')}export const here = '${file}';\n`);
  };
  write('apps/api/src/sessions/other-half-of-the-circle.ts', ['./fault-circle.js']);
  write('apps/api/src/sessions/index.ts', []);
  const all = [
    ...Object.values(faults),
    ...Object.entries(sound).map(([from, imports]) => ({ from, imports })),
  ];
  for (const { from, imports } of all) {
    for (const path of imports) {
      const target = path.startsWith('#dto/')
        ? path.replace('#dto/', 'libs/dto/src/')
        : join(dirname(from), path);
      if (/^(\.|#)/.test(path) && !path.includes('nowhere') && !path.includes('circle'))
        write(target.replace(/\.js$/, '.ts'), []);
    }
  }
  for (const { from, imports } of all) write(from, imports);
}
