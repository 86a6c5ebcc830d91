import type { MigrationObject } from '@mikro-orm/core';
import { Migration20261124083726_journal_and_access } from './20261124083726-journal-and-access.ts';
import { Migration20261124114900_roles_of_drills } from './20261124114900-roles-of-drills.ts';
import { Migration20261124115859_row_security } from './20261124115859-row-security.ts';
import { Migration20261124120232_identity } from './20261124120232-identity.ts';
import { Migration20261124120553_audit_log } from './20261124120553-audit-log.ts';
import { Migration20261124121813_people } from './20261124121813-people.ts';
import { Migration20261124123345_shorter_policies } from './20261124123345-shorter-policies.ts';
import { Migration20261124124820_webhooks } from './20261124124820-webhooks.ts';
import { Migration20261124161330_drafts } from './20261124161330-drafts.ts';

/** Every migration, oldest first. A new one is added at the end; none is ever changed or removed. */
export const MIGRATIONS: readonly MigrationObject[] = [
  // Named in words: a bundler may rename the class.
  {
    name: 'Migration20261124083726_journal_and_access',
    class: Migration20261124083726_journal_and_access,
  },
  {
    name: 'Migration20261124114900_roles_of_drills',
    class: Migration20261124114900_roles_of_drills,
  },
  { name: 'Migration20261124115859_row_security', class: Migration20261124115859_row_security },
  { name: 'Migration20261124120232_identity', class: Migration20261124120232_identity },
  { name: 'Migration20261124120553_audit_log', class: Migration20261124120553_audit_log },
  { name: 'Migration20261124121813_people', class: Migration20261124121813_people },
  { name: 'Migration20261124123345_shorter_policies', class: Migration20261124123345_shorter_policies },
  { name: 'Migration20261124124820_webhooks', class: Migration20261124124820_webhooks },
  { name: 'Migration20261124161330_drafts', class: Migration20261124161330_drafts },
];
