import type { Gate } from './run-gate.ts';

const LIBS = ['--import', './apps/launcher/process/resolve-libs.mjs'];

/** What `npm run lint` asks of the sources, the slowest first: two run at a time. */
export const LINT_GATES: readonly Gate[] = [
  { name: 'eslint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'boundaries', args: ['apps/launcher/gates/boundaries.ts'] },
  { name: 'dependencies', args: ['apps/launcher/gates/dependencies.ts'] },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'generated files', args: [...LIBS, 'apps/launcher/generate/main.ts', '--check'] },
];

const TSC = 'node_modules/typescript/bin/tsc';

/** The pages are checked apart: they know a browser and no Node, the rest the other way round. */
export const TYPES_GATES: readonly Gate[] = [
  { name: 'types', args: [TSC, '--noEmit'] },
  { name: 'types of the web', args: [TSC, '--noEmit', '--project', 'apps/web'] },
  { name: 'types of the service worker', args: [TSC, '--noEmit', '--project', 'apps/web/offline'] },
];

export const BUILD_GATE: Gate = { name: 'build', args: ['apps/launcher/launch.mjs', 'build'] };
