import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep } from '../process/run-child.mjs';

/** A program that tests need and no npm package carries; named as its Debian package. */
export type Program = 'redis-server' | 'chromium';

/**
 * Installs what is missing where that is possible: on Debian, as root.
 * @returns what is still missing
 */
export async function ensurePrograms(programs: readonly Program[]): Promise<readonly Program[]> {
  const missing = programs.filter((program) => !isOnPath(program));
  if (missing.length === 0) return [];
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    console.log(`Installing ${missing.join(' and ')} for the tests …`);
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', ...missing);
  }
  return missing.filter((program) => !isOnPath(program));
}

/** What a person has to do about programs that could not be installed. */
export function howToInstall(missing: readonly Program[]): string {
  return isOnPath('apt-get')
    ? `Run: sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${missing.join(' ')}`
    : `Install ${missing.join(' and ')} with the system's package manager, so that they are on the path.`;
}

async function aptGet(...args: readonly string[]): Promise<void> {
  await runStep({
    command: 'apt-get',
    args: ['-qq', ...args],
    // Run level 1 keeps the package from starting its own server: the tests start theirs.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
