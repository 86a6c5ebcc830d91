import { appErrorOf } from '@cyberdrill/platform';
import { EXIT, Output } from './output.ts';
import { createProgram } from './program.ts';

const OWN_ERRORS = new Set([
  'AdminKeyMissingError',
  'CheckpointsFileError',
  'ConfigError',
  'DatabaseRoleError',
  'JournalLineError',
  'ServerNotStartedError',
  'ServerLostError',
  'ServerUnreachableError',
]);

const output = new Output(process.stdout, process.stderr);
const from = process.env['INIT_CWD'] ?? process.cwd();

const program = createProgram({ from, env: process.env, output }, (code) => {
  process.exitCode = code;
});

try {
  await program.parseAsync();
} catch (error) {
  output.tell(explain(error));
  // Whatever was under way when it failed would keep the process alive.
  process.exit(EXIT.unusable);
}

/** Our own errors and the operating system's say enough by themselves; anything else keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof Error && ('path' in error || OWN_ERRORS.has(error.name))) return error.message;
  const appError = appErrorOf(error);
  if (appError.code !== 'INTERNAL') {
    const { message, hint } = appError.toWire();
    return `${appError.code}: ${message} ${hint}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
