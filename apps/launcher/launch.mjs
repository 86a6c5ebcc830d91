import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { ensureInstalled } from './install/ensure-installed.mjs';
import { chooseNode } from './install/node-binary.mjs';
import { endLike, Interrupted, runChild } from './process/run-child.mjs';
import { stopWithoutNpm } from './process/stop-without-npm.mjs';
import { LaunchError, rootDir, say } from './project.mjs';

const FOLLOW = ['--import', new URL('./process/follow-launcher.mjs', import.meta.url).href];
const LIBS = ['--import', new URL('./process/resolve-libs.mjs', import.meta.url).href];
const DECORATORS = ['--import', new URL('../../test/fuzz/compile-decorators.mjs', import.meta.url).href];
const SETTINGS = [
  '--enable-source-maps',
  // Node's own --env-file-if-exists would report at every start that there is no such file.
  ...(existsSync(join(rootDir, '.env')) ? ['--env-file=.env'] : []),
];

/**
 * What `npm start` and the scripts of package.json do: install, build where needed, and run a program.
 * @type {Record<string, { builds: boolean, runs: readonly string[] }>}
 */
const TASKS = {
  start: { builds: true, runs: [...FOLLOW, ...SETTINGS, 'dist/apps/server/main.js'] },
  cyberdrill: { builds: true, runs: [...FOLLOW, ...SETTINGS, 'dist/apps/cli/main.js'] },
  build: { builds: true, runs: [] },
  test: { builds: false, runs: [...FOLLOW, 'apps/launcher/check/test.ts'] },
  lint: { builds: false, runs: [...FOLLOW, 'apps/launcher/check/lint.ts'] },
  generate: { builds: false, runs: [...FOLLOW, ...LIBS, 'apps/launcher/generate/main.ts'] },
  fuzz: {
    builds: true,
    runs: [...FOLLOW, ...LIBS, ...DECORATORS, '--enable-source-maps', 'test/fuzz/fuzz.ts'],
  },
  bench: { builds: true, runs: [...FOLLOW, ...LIBS, '--expose-gc', 'test/bench/bench.ts'] },
};

/**
 * @param {string} name of the task
 * @param {readonly string[]} args for the program
 */
async function launch(name, args) {
  const task = TASKS[name];
  if (task === undefined)
    throw new LaunchError(`There is no task "${name}". Tasks: ${Object.keys(TASKS).join(', ')}.`);
  await ensureInstalled();
  const node = nodeBinary();
  if (task.builds) await ensureBuilt(node);
  if (task.runs.length === 0) return;
  endLike(
    await runChild({
      command: node,
      args: [...task.runs, ...args],
      env: environment(node),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  );
}

function nodeBinary() {
  const host = {
    version: process.versions.node,
    execPath: process.execPath,
    platform: process.platform,
    arch: process.arch,
  };
  return resolve(
    rootDir,
    chooseNode(host, (path) => existsSync(join(rootDir, path))),
  );
}

/**
 * @param {string} node
 * @returns {NodeJS.ProcessEnv} in which `node` is the chosen one and `INIT_CWD` is where the person typed
 */
function environment(node) {
  return {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
  };
}

try {
  const [name = 'start', ...args] = process.argv.slice(2);
  stopWithoutNpm();
  await launch(name, args);
} catch (error) {
  if (error instanceof Interrupted) {
    say('\n');
    endLike({ code: null, signal: error.signal });
  } else {
    say(
      `${error instanceof LaunchError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  }
}
