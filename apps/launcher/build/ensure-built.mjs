import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { exclusively } from '../process/exclusively.mjs';
import { runStep } from '../process/run-child.mjs';
import { LaunchError, rootDir, say } from '../project.mjs';
import { fingerprint } from './fingerprint.mjs';

const STAMP = join(rootDir, 'dist/fingerprint');
const PROGRAMS = ['server', 'cli'].map((app) => join(rootDir, `dist/apps/${app}/main.js`));

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
  if (!existsSync(STAMP) || !PROGRAMS.every((program) => existsSync(program))) return false;
  return readFileSync(STAMP, 'utf8') === fingerprint(rootDir);
}

/** @param {string} node */
async function build(node) {
  say('Building the server and the command line …');
  const startedAtMs = performance.now();
  // Taken before the build: an edit made meanwhile leads to another build, never to a stale one taken for fresh.
  const sources = fingerprint(rootDir);
  rmSync(STAMP, { force: true });
  let output = '';
  const ending = await runStep({
    command: node,
    args: ['node_modules/@nestjs/cli/bin/nest.js', 'build', '--all'],
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
  mkdirSync(join(rootDir, 'dist'), { recursive: true });
  writeFileSync(STAMP, sources);
  say(` done in ${((performance.now() - startedAtMs) / 1000).toFixed(0)} s.\n`);
}
