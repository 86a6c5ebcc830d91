/** What a scope is told to the database by; each lasts until the end of the transaction. */
export type ScopeSetting = 'platform' | 'exercise' | 'team_exercise' | 'team';

/** Its name in the database. */
export function nameOf(setting: ScopeSetting): string {
  return `cyberdrill.${setting}`;
}

/**
 * SQL for its value in a policy: null while it was never set in the connection, an empty text after it was. No exercise
 * has such an id. Policies are part of every statement, so they are kept as short as they can be.
 */
export function valueOf(setting: ScopeSetting): string {
  return `current_setting('${nameOf(setting)}', true)`;
}
