/** What the server's role may do with the rows of a table that policies let it see. There is no TRUNCATE among it. */
export type Privilege = 'select' | 'insert' | 'update' | 'delete';

/** Every table of ours with what the server needs of it, and no more: what is only added to cannot be changed. */
export const GRANTS: Readonly<Record<string, readonly Privilege[]>> = {
  exercise: ['select', 'insert', 'update'],
  journal_entry: ['select', 'insert'],
  access_key: ['select', 'insert', 'update'],
  stored_file: ['select', 'insert', 'update'],
  account: ['select', 'insert', 'update'],
  account_identity: ['select', 'insert'],
  session: ['select', 'insert', 'update', 'delete'],
  totp: ['select', 'insert', 'update', 'delete'],
  passkey: ['select', 'insert', 'update', 'delete'],
  recovery_code: ['select', 'insert', 'delete'],
  code: ['select', 'insert', 'update', 'delete'],
  challenge: ['select', 'insert', 'delete'],
  invitation: ['select', 'insert', 'update'],
  membership: ['select', 'insert', 'update'],
  nda_text: ['select', 'insert'],
  nda_acceptance: ['select', 'insert'],
  audit_head: ['select', 'update'],
  audit_entry: ['select', 'insert'],
  checkpoint: ['select', 'insert'],
  webhook: ['select', 'insert', 'update', 'delete'],
  draft: ['select', 'insert', 'update'],
};
