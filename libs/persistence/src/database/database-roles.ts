/**
 * The roles that a database of ours is worked on with. Only the owner may change tables; it carries out migrations. The
 * other two are told apart so that who wakes exercises cannot read them.
 */
export const DATABASE_ROLES = {
  owner: 'cyberdrill',
  /** The server's. What it may do with each table, `grants.ts` says. */
  application: 'cyberdrill_application',
  /** The queue's of alarms; it has a schema of its own, named like itself. */
  alarms: 'cyberdrill_alarms',
} as const;
