import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from '../process/exclusively.mjs';
import { runStep } from '../process/run-child.mjs';
import { LaunchError, rootDir, say } from '../project.mjs';
import { missingPackages } from './missing-packages.mjs';

/** Installs what `package-lock.json` names, unless it is there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await exclusively(
    'install',
    async () => {
      if (!isInstalled()) await install();
    },
    () => say('Another start is installing; waiting for it …\n'),
  );
}

function isInstalled() {
  const installed = readLockfile('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  const wanted = readLockfile('package-lock.json');
  if (wanted === undefined)
    throw new LaunchError(
      `package-lock.json is missing or damaged in ${rootDir}. Restore it from the repository.`,
    );
  return missingPackages(wanted, installed).length === 0;
}

/**
 * @param {string} path
 * @returns {import('./missing-packages.mjs').Lockfile | undefined}
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(join(rootDir, path), 'utf8'));
  } catch {
    return undefined;
  }
}

async function install() {
  say('Installing the packages named in package-lock.json …');
  const startedAtMs = performance.now();
  const ending = await runStep({
    ...npm(),
    stdio: ['ignore', 'ignore', 'pipe'],
    onStart: (child) => {
      child.stderr?.once('data', () => say('\n'));
      child.stderr?.on('data', (text) => say(text));
    },
  });
  if (ending.code !== 0)
    throw new LaunchError(
      [
        'The packages could not be installed; npm says why above.',
        'Check that this machine reaches a package registry (npm ping), that the disk has 1 GB free and that',
        `you may write to ${join(rootDir, 'node_modules')}; then run the same command again.`,
      ].join('\n'),
    );
  say(` done in ${((performance.now() - startedAtMs) / 1000).toFixed(0)} s.\n`);
}

/** npm as it was started, or the one on the path. Settings that leave packages out are overruled. */
function npm() {
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return { command: process.execPath, args: [cli, ...args] };
  return process.platform === 'win32'
    ? { command: 'cmd', args: ['/c', 'npm', ...args] }
    : { command: 'npm', args };
}
