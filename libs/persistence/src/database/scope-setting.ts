/** What a scope is told to the database by; each lasts until the end of the transaction. */
export type ScopeSetting = 'platform' | 'exercise' | 'team';

/** Its name in the database. */
export function nameOf(setting: ScopeSetting): string {
  return `cyberdrill.${setting}`;
}

/** SQL for its value in a policy; null when it is not set. */
export function valueOf(setting: ScopeSetting): string {
  // Once set in a connection and gone with its transaction, a setting is an empty text from then on.
  return `nullif(current_setting('${nameOf(setting)}', true), '')`;
}
