import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../project.mjs';
import { auditFindings } from './audit-findings.ts';
import { belowFloor, FLOORS, notPinned, type Lockfile } from './dependency-floors.ts';

/**
 * The gate of dependencies: pinned to one version, none with a fault that is known here, none with a serious fault that the
 * registry knows. A registry that answers no audits, or no network, is said and passes; what is known here is asked all the same.
 */
interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(rootDir, file), 'utf8'));

const { dependencies, devDependencies } = read('package.json') as Package;
const lockfile = read('package-lock.json') as Lockfile;
const absent = FLOORS.filter(({ name }) => lockfile.packages?.[`node_modules/${name}`] === undefined);
const audit = auditFindings(await npmAudit());

const problems = [
  ...notPinned({ ...dependencies, ...devDependencies }),
  ...belowFloor(lockfile, FLOORS),
  ...(audit ?? []),
];
if (audit === undefined)
  console.log('note: the registry answered no audit; only the faults known here were asked for');
console.log(
  [...problems, `${FLOORS.length - absent.length} of ${FLOORS.length} floors concern a package.`].join('\n'),
);
process.exitCode = problems.length === 0 ? 0 : 1;

/** What `npm audit` says; it ends with a code when it finds something. */
function npmAudit(): Promise<string> {
  return new Promise((resolve) => {
    const args = ['audit', '--json', '--omit', 'dev', '--fetch-retries', '0', '--fetch-timeout', '20000'];
    execFile('npm', args, { cwd: rootDir, maxBuffer: 2 ** 26, timeout: 60_000 }, (_, stdout) =>
      resolve(stdout),
    );
  });
}
