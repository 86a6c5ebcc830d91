import { migrateDatabase } from '@cyberdrill/persistence';
import { createConfig } from '@cyberdrill/platform';
import { EXIT, type Output } from '../output.ts';

/** `cyberdrill db migrate`: brings the schema of `DATABASE_URL` up to date; harmless when it is already. */
export async function migrate(
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<number> {
  const { databaseUrl } = createConfig(env);
  if (databaseUrl === undefined) {
    output.tell('DATABASE_URL is not set: the embedded database is brought up to date by itself at start.');
    return EXIT.unusable;
  }
  await migrateDatabase(databaseUrl);
  output.say('The database is up to date.');
  return EXIT.ok;
}
