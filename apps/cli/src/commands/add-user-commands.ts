import type { Command } from 'commander';
import { resolve } from 'node:path';
import { given, serverAddress } from '../arguments.ts';
import type { ProgramContext } from '../program-context.ts';
import { addUser, listUsers, resetUser, type UserPlace } from './user.command.ts';

/** What every one of these commands may be told. */
interface PlaceOptions {
  readonly url: string;
  readonly keyFile?: string;
}

/** `cyberdrill user …`: accounts of a running server, for who has its administrator's key. */
export function addUserCommands(
  program: Command,
  { from, env, output }: ProgramContext,
  onExit: (code: number) => void,
): void {
  const user = program.command('user').description('look after the accounts of a running server');
  const placeOf = ({ url, keyFile }: PlaceOptions): UserPlace => ({
    url,
    ...(keyFile !== undefined && { keyFile: resolve(from, keyFile) }),
    dataDir: resolve(from, given(env['DATA_DIR'], 'data')),
    env,
  });
  const command = (nameAndArguments: string, description: string): Command =>
    user
      .command(nameAndArguments)
      .description(description)
      .option('--url <address>', 'where the server is; default: CYBERDRILL_URL', serverAddress(env))
      .option('--key-file <file>', 'the administrator’s key; default: ADMIN_TOKEN, else data/admin-token');

  command('add <email>', 'make an account; prints a code by which its person sets a password')
    .requiredOption('--name <name>', 'what the person is called')
    .option('--admin', 'administers the server')
    .action(async (email: string, options: PlaceOptions & { name: string; admin?: boolean }) =>
      onExit(await addUser(email, options, placeOf(options), output)),
    );

  command(
    'reset <who>',
    'print a code for a new password, or to come back without one; who: e-mail or id',
  ).action(async (who: string, options: PlaceOptions) =>
    onExit(await resetUser(who, placeOf(options), output)),
  );

  command('list', 'everybody who can sign in').action(async (options: PlaceOptions) =>
    onExit(await listUsers(placeOf(options), output)),
  );
}
