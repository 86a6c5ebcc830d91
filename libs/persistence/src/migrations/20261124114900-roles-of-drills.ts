import { Migration } from '@mikro-orm/migrations';

/** Keys were granted to sides before; now to roles in the exercise. */
export class Migration20261124114900_roles_of_drills extends Migration {
  override name = 'Migration20261124114900_roles_of_drills';

  override up(): void {
    this.addSql(`update "access_key" set "role" = 'director' where "role" = 'control';`);
    this.addSql(`update "access_key" set "role" = 'team-lead' where "role" = 'team';`);
  }
}
