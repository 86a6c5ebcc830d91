import {
  DatabaseRoleError,
  DatabaseVersionError,
  DataInUseError,
  EmbeddedPostgresError,
} from '@cyberdrill/persistence';
import { AppError, ConfigError, type Config } from '@cyberdrill/platform';
import { CheckpointKeyError } from '../audit/checkpoint-key-error.ts';

/** Exit codes: of a bad configuration (sysexits' EX_CONFIG), and of all else that kept the server from starting or going on. */
export const EXIT_CONFIG = 78;
export const EXIT_FAILURE = 1;

/** Errors whose message is written for operators and says what to do. */
const TOLD_AS_THEY_ARE = [
  DataInUseError,
  EmbeddedPostgresError,
  DatabaseVersionError,
  DatabaseRoleError,
  CheckpointKeyError,
];

/**
 * What to tell a person when the server did not start, one line a problem; `undefined` when the failure is none that
 * an operator can do something about, and belongs in the log with all that is known of it.
 */
export function startFailure(
  error: unknown,
  config?: Pick<Config, 'host' | 'port'>,
): readonly string[] | undefined {
  if (error instanceof ConfigError) return error.problems;
  if (TOLD_AS_THEY_ARE.some((kind) => error instanceof kind)) return [(error as Error).message];
  if (error instanceof AppError && error.code === 'STORE_UNAVAILABLE')
    return ['The database cannot be reached. Check DATABASE_URL, and that PostgreSQL runs.'];
  const address = `${config?.host}:${config?.port}`;
  switch ((error as Partial<NodeJS.ErrnoException> | undefined)?.code) {
    case 'EADDRINUSE':
      return [`${address} is in use by another program. Stop that one, or choose another PORT.`];
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return [`${address} is no address of this machine. Correct HOST.`];
    case 'EACCES':
      return [`${address} may not be used by this user. Choose a PORT above 1023.`];
    default:
      return undefined;
  }
}
