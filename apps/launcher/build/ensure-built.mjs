import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { exclusively } from '../process/exclusively.mjs';
import { runStep } from '../process/run-child.mjs';
import { LaunchError, rootDir, say } from '../project.mjs';
import { fingerprint } from './fingerprint.mjs';

const STAMP = join(rootDir, 'dist/fingerprint');
const PROGRAMS = ['dist/apps/server/main.js', 'dist/apps/cli/main.js', 'dist/web/index.html'];

/** One after the other: two at once would need more memory than small machines have. */
const STEPS = [
  ['node_modules/@nestjs/cli/bin/nest.js', 'build', '--all'],
  ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
];

/**
 * Builds the programs in `dist/`, unless they were built from the sources as they are now.
 * @param {string} node binary to build with
 */
export async function ensureBuilt(node) {
  if (isBuilt()) return;
  await exclusively(
    'build',
    async () => {
      if (!isBuilt()) await build(node);
    },
    () => say('Another start is building; waiting for it …\n'),
  );
}

function isBuilt() {
  if (!existsSync(STAMP) || !PROGRAMS.every((program) => existsSync(join(rootDir, program)))) return false;
  return readFileSync(STAMP, 'utf8') === fingerprint(rootDir);
}

/** @param {string} node */
async function build(node) {
  say('Building the server, the command line and the pages …');
  const startedAtMs = performance.now();
  // Taken before the build: an edit made meanwhile leads to another build, never to a stale one taken for fresh.
  const sources = fingerprint(rootDir);
  rmSync(STAMP, { force: true });
  for (const args of STEPS) await buildStep(node, args);
  mkdirSync(join(rootDir, 'dist'), { recursive: true });
  writeFileSync(STAMP, sources);
  say(` done in ${((performance.now() - startedAtMs) / 1000).toFixed(0)} s.\n`);
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 */
async function buildStep(node, args) {
  let output = '';
  const ending = await runStep({
    command: node,
    args,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', (text) => (output += text));
    },
  });
  if (ending.code !== 0)
    throw new LaunchError(
      `\n${stripVTControlCharacters(output)}\nThe build failed; the compiler says why above.`,
    );
}
