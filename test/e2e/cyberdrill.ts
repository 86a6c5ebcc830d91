import type { Entry, Report } from '@cyberdrill/domain';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a run of the command line gave. */
export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built command line. */
export const cli = join(root, 'dist/apps/cli/main.js');

/** Runs the built command line as a person would, from the project's folder. */
export function cyberdrill(...args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, ...args],
      { cwd: root, env: { ...process.env, INIT_CWD: root }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ exitCode: code, stdout, stderr });
      },
    );
  });
}

/** An empty folder of its own for a test's output. */
export function outputFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'cyberdrill-e2e-'));
}

/** A rehearsal that ran to its end, with what it left behind. */
export interface Rehearsed {
  readonly run: CliRun;
  readonly out: string;
  readonly entries: readonly Entry[];
  readonly report: Report;
}

/** Rehearses a scenario; fails with everything the command said unless it ends well. */
export async function rehearsed(scenario: string, ...options: readonly string[]): Promise<Rehearsed> {
  const out = await outputFolder();
  const run = await cyberdrill('rehearse', scenario, ...options, '--out', out);
  if (run.exitCode !== 0) throw new Error(`${run.stderr}\n${run.stdout}`);
  const journal = await readFile(join(out, 'journal.jsonl'), 'utf8');
  const entries = journal
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
  const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as Report;
  return { run, out, entries, report };
}
