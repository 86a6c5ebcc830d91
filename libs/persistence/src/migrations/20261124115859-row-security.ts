import { Migration } from '@mikro-orm/migrations';

export class Migration20261124115859_row_security extends Migration {
  override name = 'Migration20261124115859_row_security';

  override up(): void | Promise<void> {
    this.addSql(`alter table "exercise" enable row level security;`);
    this.addSql(`alter table "exercise" force row level security;`);
    this.addSql(
      `create policy "within_exercise" on "exercise" using (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and nullif(current_setting('cyberdrill.team', true), '') is null);`,
    );
    this.addSql(
      `create policy "read_by_platform" on "exercise" for select using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(`alter table "access_key" enable row level security;`);
    this.addSql(`alter table "access_key" force row level security;`);
    this.addSql(
      `create policy "within_exercise" on "access_key" using (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and nullif(current_setting('cyberdrill.team', true), '') is null);`,
    );
    this.addSql(
      `create policy "read_by_platform" on "access_key" for select using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );
    this.addSql(
      `create policy "changed_by_platform" on "access_key" for update using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(`alter table "journal_entry" enable row level security;`);
    this.addSql(`alter table "journal_entry" force row level security;`);
    this.addSql(
      `create policy "within_exercise" on "journal_entry" using (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and nullif(current_setting('cyberdrill.team', true), '') is null);`,
    );

    this.addSql(`alter table "stored_file" enable row level security;`);
    this.addSql(`alter table "stored_file" force row level security;`);
    this.addSql(
      `create policy "within_exercise" on "stored_file" using (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and nullif(current_setting('cyberdrill.team', true), '') is null);`,
    );
    this.addSql(
      `create policy "seen_by_owning_team" on "stored_file" for select using (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and nullif(current_setting('cyberdrill.team', true), '') = any (owner_team_ids));`,
    );
    this.addSql(
      `create policy "stored_by_owning_team" on "stored_file" for insert with check (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and owner_team_ids = array[nullif(current_setting('cyberdrill.team', true), '')]);`,
    );
  }
}
