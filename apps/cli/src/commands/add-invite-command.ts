import { DRILL_ROLES } from '@cyberdrill/domain';
import { Option, type Command } from 'commander';
import { resolve } from 'node:path';
import { collected, count, duration, given, moment, serverAddress } from '../arguments.ts';
import type { ProgramContext } from '../program-context.ts';
import { invite, type InviteOptions } from './invite.command.ts';

/** `cyberdrill invite …`: lets people into an exercise of a running server, for who has its administrator's key. */
export function addInviteCommand(
  program: Command,
  { from, env, output }: ProgramContext,
  onExit: (code: number) => void,
): void {
  const at = (path: string): string => resolve(from, path);
  program
    .command('invite')
    .description('let people in: links and codes for a running server’s exercise, or sheets of them to print')
    .argument('<exercise>', 'id of the exercise')
    .option('--team <id>', 'invite to this team; may be given more than once', collected)
    .option('--all-teams', 'invite to every team')
    .addOption(new Option('--role <role>', 'role of who joins; for teams: analyst').choices(DRILL_ROLES))
    .option('--seats <count>', 'people let in by each invitation', count(500), 6)
    .option('--expires <duration>', 'until when from now, such as 12h; default: 7d', duration)
    .option('--starts <time>', 'when the drill begins, such as 2026-11-24T09:00Z; printed on sheets', moment)
    .option('--sheets <file>', 'write sheets to print (HTML) instead of printing links and codes')
    .option('--url <address>', 'where the server is; default: CYBERDRILL_URL', serverAddress(env))
    .option('--key-file <file>', 'the administrator’s key; default: ADMIN_TOKEN, else data/admin-token')
    .action(async (exerciseId: string, options: InviteOptions) => {
      const { sheets, keyFile } = options;
      const paths = {
        ...(sheets !== undefined && { sheets: at(sheets) }),
        ...(keyFile !== undefined && { keyFile: at(keyFile) }),
      };
      const place = { dataDir: at(given(env['DATA_DIR'], 'data')), env };
      onExit(await invite(exerciseId, { ...options, ...paths }, place, output));
    });
}
