import type { EntityManager } from '@mikro-orm/postgresql';
import { GRANTS } from '../entities/grants.ts';
import type { Log } from '../log.ts';
import { DATABASE_ROLES } from './database-roles.ts';
import { DatabaseRoleError } from './database-role-error.ts';

const WHERE = 'README.md, "A PostgreSQL of your own", says how to make one that can be used.';

interface Standing {
  readonly role: string;
  readonly is_above_policies: boolean;
  readonly is_owner: boolean;
  readonly open_tables: string | null;
}

/**
 * Looks whether row-level security stands, and holds the role that this process works as.
 * @throws DatabaseRoleError when it does not
 */
export async function assertHeldByWalls(em: EntityManager, log: Log): Promise<void> {
  const [standing] = await em.execute<Standing[]>(STANDING, [Object.keys(GRANTS)]);
  if (standing === undefined) return;
  const { role, is_above_policies, is_owner, open_tables } = standing;
  if (is_above_policies) {
    throw new DatabaseRoleError(
      `The role "${role}" of DATABASE_URL is, or can become, a superuser or one with BYPASSRLS, whom row-level security does not hold. ${WHERE}`,
    );
  }
  if (open_tables !== null) {
    throw new DatabaseRoleError(
      `Row-level security was taken off the tables ${open_tables}. Restore them from a backup that has their policies, or switch it on again (ALTER TABLE … ENABLE and FORCE ROW LEVEL SECURITY).`,
    );
  }
  if (is_owner) {
    log.warn(
      `The role "${role}" of DATABASE_URL owns the tables, and so could take row-level security off them; ${DATABASE_ROLES.application} could not. ${WHERE}`,
    );
  }
}

const STANDING = `
  select current_user as role,
         exists (select from pg_roles
                  where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')) as is_above_policies,
         bool_or(pg_has_role(current_user, relowner, 'member')) as is_owner,
         string_agg(relname, ', ') filter (where not (relrowsecurity and relforcerowsecurity)) as open_tables
    from pg_class
   where relnamespace = (select oid from pg_namespace where nspname = current_schema()) and relkind in ('r', 'p') and relname in (?)`;
