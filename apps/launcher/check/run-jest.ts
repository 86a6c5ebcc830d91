import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../process/run-child.mjs';
import { rootDir } from '../project.mjs';
import { type JestReport, jestOutcome } from './jest-outcome.ts';
import type { Outcome } from './outcome.ts';
import { countSpecFiles, type Size } from './sizes.ts';

/** A size that takes longer than this hangs. */
const DEADLINE_MS = 30 * 60_000;

/** Runs the tests of one size, Jest's own output to the terminal, and counts them by its report. */
export async function runJest(size: Size): Promise<Outcome> {
  const reportPath = `out/check/${size.name}.json`;
  mkdirSync(join(rootDir, 'out/check'), { recursive: true });
  rmSync(join(rootDir, reportPath), { force: true });
  let deadline: NodeJS.Timeout | undefined;
  const ending = await runStep({
    command: process.execPath,
    args: [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      ...['--selectProjects', size.name, '--ci', `--maxWorkers=${size.workers}`],
      ...['--json', '--outputFile', reportPath, '--cacheDirectory', 'node_modules/.cache/jest'],
    ],
    stdio: ['ignore', 'inherit', 'inherit'],
    onStart: (child) => {
      deadline = setTimeout(() => child.kill('SIGKILL'), DEADLINE_MS);
    },
  }).finally(() => clearTimeout(deadline));
  return jestOutcome({
    name: size.name,
    report: readReport(reportPath),
    exitCode: ending.code ?? 1,
    specFiles: countSpecFiles(size),
  });
}

function readReport(path: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(join(rootDir, path), 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}
