import { endLike, Interrupted } from '../process/run-child.mjs';
import { LaunchError } from '../project.mjs';
import { closingLine, isGreen, type Outcome } from './outcome.ts';

/** Runs a check to its end: repeats what failed, prints the closing line last and sets the exit code. */
export async function finish(check: () => Promise<readonly Outcome[]>): Promise<void> {
  try {
    const outcomes = await check();
    console.log();
    for (const { name, failed, problems } of outcomes.filter((outcome) => outcome.failed > 0))
      for (const line of problems.length === 0 ? [`${failed} failed`] : problems)
        console.log(`${name}: ${line}`);
    console.log(closingLine(outcomes));
    process.exitCode = isGreen(outcomes) ? 0 : 1;
  } catch (error) {
    if (error instanceof Interrupted) return endLike({ code: null, signal: error.signal });
    if (!(error instanceof LaunchError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
