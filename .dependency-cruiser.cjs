/** The tower of the API, from the ground up: everything stands on what is below it (CONTRIBUTING, « The tower »). */
const TOWER = [
  'platform',
  'access',
  'accounts',
  'centres',
  'team',
  'places',
  'students',
  'sessions',
  'candidates',
  ['mass-import', 'papers', 'sittings'],
  'incidents',
  'supervision',
  'finalisation',
  'publication',
  'integrations',
].map((floor) => [floor].flat());

const API = '^apps/api/src/';
const WEB = '^apps/web/src/';
const FEATURES = TOWER.flat().filter((room) => room !== 'platform' && room !== 'access');
const room = (names) => `${API}(${names.join('|')})/`;
const SPECS = '\\.spec\\.ts$';

const tower = TOWER.flatMap((floor, level) => {
  const above = TOWER.slice(level + 1).flat();
  return floor.flatMap((name) => {
    const beside = floor.filter((other) => other !== name);
    const forbidden = [...above, ...beside];
    return forbidden.length === 0
      ? []
      : [
          {
            name: `tower-${name}`,
            comment: `${name} stands below ${forbidden.join(', ')} and knows nothing of them.`,
            severity: 'error',
            from: { path: room([name]), pathNot: SPECS },
            to: { path: room(forbidden) },
          },
        ];
  });
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...tower,
    {
      name: 'contract-knows-nobody',
      comment: 'libs/dto is all that crosses the wire and nothing else: zod is all it needs.',
      severity: 'error',
      from: { path: '^libs/dto/', pathNot: SPECS },
      to: { pathNot: ['^libs/dto/', '^node_modules/zod/'] },
    },
    {
      name: 'api-not-to-web',
      comment: 'web -> dto <- api: the two never meet but in the contract.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/web' },
    },
    {
      name: 'web-not-to-api',
      comment: 'web -> dto <- api: the two never meet but in the contract.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'through-the-service',
      comment:
        'One feature of the API meets another through its service or module; an entity may name its parent’s.',
      severity: 'error',
      from: { path: `${API}(${FEATURES.join('|')})/`, pathNot: SPECS },
      to: {
        path: `${API}(${FEATURES.join('|')})/`,
        pathNot: [`${API}$1/`, '\\.(service|module|entity)\\.ts$'],
      },
    },
    {
      name: 'entities-name-entities',
      comment: 'Another feature’s table is its own business: only a child’s entity may name its parent’s.',
      severity: 'error',
      from: { path: `${API}(${FEATURES.join('|')})/`, pathNot: [SPECS, '\\.entity\\.ts$'] },
      to: { path: `${API}(${FEATURES.join('|')})/.*\\.entity\\.ts$`, pathNot: `${API}$1/` },
    },
    {
      name: 'production-not-to-tests',
      comment: 'What runs never needs what tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [SPECS, '/testing/', '^apps/web-e2e/'] },
      to: { path: [SPECS, '/testing/'] },
    },
    {
      name: 'seeds-from-outside-only',
      comment: 'Features do not know the demo: the start-up and the tests use it.',
      severity: 'error',
      from: { path: `${API}(${TOWER.flat().join('|')})/`, pathNot: SPECS },
      to: { path: `${API}seeds/` },
    },
    {
      name: 'web-shared-knows-no-feature',
      comment: 'shell -> feature -> shared.',
      severity: 'error',
      from: { path: `${WEB}shared/`, pathNot: SPECS },
      to: { path: WEB, pathNot: [`${WEB}shared/`, `${WEB}locales/`] },
    },
    {
      name: 'web-features-meet-by-url',
      comment: 'shell -> feature -> shared: features link to each other by address only.',
      severity: 'error',
      from: { path: `${WEB}([^/]+)/`, pathNot: [SPECS, `${WEB}(shell|testing)/`] },
      to: { path: `${WEB}[^/]+/`, pathNot: [`${WEB}$1/`, `${WEB}(shared|locales)/`] },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no ground to stand on.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-barrels',
      comment: 'Import the file: an index.ts that re-exports hides who needs what.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^(apps|libs)/.*/index\\.ts$' },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'production-packages',
      comment: 'The API runs on what it ships with: no development dependency at run time.',
      severity: 'error',
      from: { path: API, pathNot: [SPECS, '/testing/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'resolvable',
      comment: 'What is imported exists.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '\\.angular/'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.d.ts', '.json'],
    },
  },
};
