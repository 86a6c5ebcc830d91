import { MSEL_COLUMNS } from '@cyberdrill/reporting';
import { Command, InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';
import { exportMsel, type ExportMselOptions } from './commands/export-msel.command.ts';
import { addInviteCommand } from './commands/add-invite-command.ts';
import { migrate } from './commands/migrate.command.ts';
import { rehearse, type RehearseOptions } from './commands/rehearse.command.ts';
import { report } from './commands/report.command.ts';
import { addUserCommands } from './commands/add-user-commands.ts';
import { validate } from './commands/validate.command.ts';
import { verify, type VerifyOptions } from './commands/verify.command.ts';
import type { ProgramContext } from './program-context.ts';

/** The command line. Each command's exit code goes to `onExit`. */
export function createProgram(context: ProgramContext, onExit: (code: number) => void): Command {
  const { from, env, output } = context;
  const at = (path: string): string => resolve(from, path);
  const program = new Command('cyberdrill');
  program.description('Plan, rehearse and review cyber drills.').showHelpAfterError();

  program
    .command('validate')
    .description('check scenario packs: ok, or every fault with file, line, column and what to do')
    .argument('<scenario...>', 'scenario files, pack folders or zip archives of them')
    .action(async (paths: string[]) => onExit(await validate(paths.map(at), output)));

  program
    .command('rehearse')
    .description('play a whole drill by itself, with simulated teams against the real server')
    .argument('<scenario>', 'scenario file or pack folder')
    .option('--teams <count>', 'number of teams', wholeNumber(1, 60), 15)
    .option('--speed <rate>', 'exercise seconds per second', wholeNumber(1, 240), 60)
    .option('--seed <number>', 'the same seed plays the same drill', wholeNumber(0, 2 ** 31), 1)
    .requiredOption('--out <dir>', 'folder for the journal, its checkpoints and the report')
    .action(async (path: string, options: RehearseOptions) =>
      onExit(await rehearse(at(path), { ...options, out: at(options.out) }, output)),
    );

  program
    .command('verify')
    .description('prove that a journal or the audit log is intact, or name its first bad entry')
    .argument('<file>', 'journal.jsonl or audit.jsonl')
    .option('--checkpoints <file>', 'signed checkpoints, to find also what a chain cannot show by itself')
    .option('--public-key <file>', 'key that they were signed with, as you kept it')
    .action(async (path: string, { checkpoints, publicKey }: VerifyOptions) => {
      const options = {
        checkpoints: checkpoints === undefined ? undefined : at(checkpoints),
        publicKey: publicKey === undefined ? undefined : at(publicKey),
      };
      onExit(await verify(at(path), options, output));
    });

  program
    .command('report')
    .description('make the after-action report again from a journal alone')
    .argument('<journal>', 'journal.jsonl')
    .requiredOption('--out <dir>', 'folder for report.json and report.html')
    .action(async (path: string, { out }: { out: string }) =>
      onExit(await report(at(path), at(out), output)),
    );

  program
    .command('export')
    .description('write what is here in the forms of others')
    .command('msel')
    .description('the MSEL of a scenario as a spreadsheet (CSV), for planners and controllers')
    .argument('<scenario>', 'scenario file or pack folder')
    .requiredOption('--out <file>', 'the file to write')
    .addOption(new Option('--columns <set>', 'whose columns').choices([...MSEL_COLUMNS]).default('standard'))
    .option('--language <tag>', 'language of the texts; default: the scenario’s own')
    .action(async (path: string, options: ExportMselOptions) =>
      onExit(await exportMsel(at(path), { ...options, out: at(options.out) }, output)),
    );

  program
    .command('db')
    .description('look after the database')
    .command('migrate')
    .description('bring the schema of DATABASE_URL up to date')
    .action(async () => onExit(await migrate(env, output)));

  addInviteCommand(program, context, onExit);
  addUserCommands(program, context, onExit);

  return program;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}
