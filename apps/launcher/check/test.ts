import { LaunchError } from '../project.mjs';
import { finish } from './finish.ts';
import { BUILD_GATE, LINT_GATES, TYPES_GATES } from './gates.ts';
import { type Outcome, verdict } from './outcome.ts';
import { RunFolder } from './run-folder.ts';
import { runGates } from './run-gate.ts';
import { runJest } from './run-jest.ts';
import { countSpecFiles, type Size, SIZES } from './sizes.ts';
import { ensurePrograms, howToInstall, type Program } from './system-programs.ts';

/** `npm test`: every gate, then every test; `npm test -- unit contract`: only the tests of those sizes. */
async function test(names: readonly string[]): Promise<readonly Outcome[]> {
  const sizes = sizesNamed(names);
  for (const abandoned of RunFolder.abandoned()) await abandoned.close(0);
  const folder = RunFolder.open();
  try {
    const outcomes = await check(sizes, names.length === 0);
    const left = await folder.close(5_000);
    return [
      ...outcomes,
      verdict('processes', left.length === 0, ...left.map((each) => `left running: ${each}`)),
    ];
  } finally {
    // When interrupted: nothing may stay behind.
    await folder.close(0);
  }
}

async function check(sizes: readonly Size[], isWhole: boolean): Promise<readonly Outcome[]> {
  const missing = await ensurePrograms([...new Set(sizes.flatMap(({ programs }) => programs))]);
  const needsBuild = sizes.some((size) => size.needsBuild);
  const gates = isWhole ? [...LINT_GATES, ...TYPES_GATES, BUILD_GATE] : needsBuild ? [BUILD_GATE] : [];
  const outcomes: Outcome[] = [...(await runGates(gates))];
  const isBuilt = outcomes.every(({ name, failed }) => name !== BUILD_GATE.name || failed === 0);
  for (const size of sizes) outcomes.push(await runSize(size, isBuilt, missing));
  return outcomes;
}

async function runSize(size: Size, isBuilt: boolean, missing: readonly Program[]): Promise<Outcome> {
  const lacking = size.programs.filter((program) => missing.includes(program));
  if (lacking.length > 0)
    return verdict(size.name, false, `not run: ${lacking.join(', ')} missing. ${howToInstall(lacking)}`);
  if (size.needsBuild && !isBuilt) return verdict(size.name, false, 'not run: the build failed.');
  console.log(`\n${size.name}`);
  return await runJest(size);
}

function sizesNamed(names: readonly string[]): readonly Size[] {
  const known = SIZES.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new LaunchError(`There are no tests named ${unknown.join(', ')}. Sizes: ${known.join(', ')}.`);
  // Asked for by name, a size without tests is a mistake; otherwise it is one that does not exist yet.
  return SIZES.filter((size) => (names.length === 0 ? countSpecFiles(size) > 0 : names.includes(size.name)));
}

await finish(() => test(process.argv.slice(2)));
