import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseResult, IViolation } from 'dependency-cruiser';
import { rootDir } from '../project.mjs';
import { compareBreaches, statedBreaches } from './breaches.ts';

/**
 * The gate of imports. It must be able to fail, and shows so in every run: a fixture that breaks each rule on purpose
 * has to be found out breach by breach, and a run that sees fewer files than the house has is no run.
 */
const CONFIG = join(rootDir, '.dependency-cruiser.mjs');
const FIXTURE = join(rootDir, 'test/fixtures/boundaries');
const FEWEST_FILES = 700;

const [house, fixture] = await Promise.all([cruise(rootDir), cruise(FIXTURE)]);
const files = house.modules.filter(({ source }) => /^(apps|libs|test)\//.test(source)).length;
const stated = globSync('**/*.{ts,tsx,mjs}', { cwd: FIXTURE }).flatMap((file) =>
  statedBreaches(file, readFileSync(join(FIXTURE, file), 'utf8')),
);
const found = fixture.summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
const rules = (fixture.summary.ruleSetUsed?.forbidden ?? []).map(({ name }) => name ?? 'unnamed');

const problems = [
  ...house.summary.violations.map(inWords),
  ...(files < FEWEST_FILES ? [`Only ${files} files were seen; there are at least ${FEWEST_FILES}.`] : []),
  ...compareBreaches(found, stated, rules),
];
console.log([...problems, `${files} files, ${rules.length} rules.`].join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;

function inWords({ from, to, rule, cycle }: IViolation): string {
  const way = cycle === undefined ? (from === to ? [] : [to]) : cycle.map(({ name }) => name);
  return `${[from, ...way].join(' → ')}: ${rule.name}. ${commentOf(rule.name)}`;
}

function commentOf(name: string): string {
  return house.summary.ruleSetUsed?.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
}

/** In a process of its own, because dependency-cruiser keeps what it resolved in one folder for the next. */
function cruise(folder: string): Promise<ICruiseResult> {
  const args = [
    join(rootDir, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
    ...['apps', 'libs', 'test'].filter((name) => existsSync(join(folder, name))),
    ...['--config', CONFIG, '--output-type', 'json'],
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      // Breaches make it end with a code, too; what it prints tells whether it ran.
      if (stdout === '') reject(new Error(`dependency-cruiser did not run: ${stderr}`, { cause: error }));
      else resolve(JSON.parse(stdout) as ICruiseResult);
    });
  });
}
