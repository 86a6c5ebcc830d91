import { appErrorOf } from '@cyberdrill/platform';
import { EXIT, Output } from './output.ts';
import { createProgram } from './program.ts';

const output = new Output(process.stdout, process.stderr);
const from = process.env['INIT_CWD'] ?? process.cwd();

const program = createProgram({ from, env: process.env, output }, (code) => {
  process.exitCode = code;
});

try {
  await program.parseAsync();
} catch (error) {
  output.fail(explain(error));
  process.exitCode = EXIT.unusable;
}

/** Our own errors and the operating system's say enough by themselves; anything else keeps its stack. */
function explain(error: unknown): string {
  const { code, details } = appErrorOf(error);
  if (code !== 'INTERNAL') {
    const { message, hint } = appErrorOf(error).toWire();
    return `${code}: ${message} ${hint}${Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''}`;
  }
  if (!(error instanceof Error)) return String(error);
  return 'code' in error || error.name !== 'Error' ? error.message : (error.stack ?? error.message);
}
