import { Migration } from '@mikro-orm/migrations';

export class Migration20261124123345_shorter_policies extends Migration {
  override name = 'Migration20261124123345_shorter_policies';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "within_platform" on "account";`);

    this.addSql(`drop policy "within_platform" on "account_identity";`);

    this.addSql(`drop policy "read_within_exercise" on "audit_entry";`);
    this.addSql(`drop policy "within_platform" on "audit_entry";`);

    this.addSql(`drop policy "within_platform" on "audit_head";`);

    this.addSql(`drop policy "within_platform" on "challenge";`);

    this.addSql(`drop policy "read_within_exercise" on "checkpoint";`);
    this.addSql(`drop policy "within_platform" on "checkpoint";`);

    this.addSql(`drop policy "within_platform" on "code";`);

    this.addSql(`drop policy "read_by_platform" on "exercise";`);
    this.addSql(`drop policy "within_exercise" on "exercise";`);

    this.addSql(`drop policy "changed_by_platform" on "access_key";`);
    this.addSql(`drop policy "read_by_platform" on "access_key";`);
    this.addSql(`drop policy "within_exercise" on "access_key";`);

    this.addSql(`drop policy "within_platform" on "invitation";`);

    this.addSql(`drop policy "within_exercise" on "journal_entry";`);

    this.addSql(`drop policy "within_platform" on "membership";`);

    this.addSql(`drop policy "within_platform" on "nda_acceptance";`);

    this.addSql(`drop policy "within_platform" on "nda_text";`);

    this.addSql(`drop policy "within_platform" on "passkey";`);

    this.addSql(`drop policy "within_platform" on "recovery_code";`);

    this.addSql(`drop policy "within_platform" on "session";`);

    this.addSql(`drop policy "seen_by_owning_team" on "stored_file";`);
    this.addSql(`drop policy "stored_by_owning_team" on "stored_file";`);
    this.addSql(`drop policy "within_exercise" on "stored_file";`);

    this.addSql(`drop policy "within_platform" on "totp";`);

    this.addSql(
      `create policy "within_platform" on "account" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "account_identity" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "read_within_exercise" on "audit_entry" for select using (exercise_id = current_setting('cyberdrill.exercise', true));`,
    );
    this.addSql(
      `create policy "within_platform" on "audit_entry" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "audit_head" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "challenge" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "read_within_exercise" on "checkpoint" for select using (exercise_id = current_setting('cyberdrill.exercise', true));`,
    );
    this.addSql(
      `create policy "within_platform" on "checkpoint" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "code" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(`alter table "exercise" add constraint "exercise_has_id" check (exercise_id <> '');`);
    this.addSql(
      `create policy "read_by_platform" on "exercise" for select using (current_setting('cyberdrill.platform', true) = 'on');`,
    );
    this.addSql(
      `create policy "within_exercise" on "exercise" using (exercise_id = current_setting('cyberdrill.exercise', true));`,
    );

    this.addSql(
      `create policy "changed_by_platform" on "access_key" for update using (current_setting('cyberdrill.platform', true) = 'on');`,
    );
    this.addSql(
      `create policy "read_by_platform" on "access_key" for select using (current_setting('cyberdrill.platform', true) = 'on');`,
    );
    this.addSql(
      `create policy "within_exercise" on "access_key" using (exercise_id = current_setting('cyberdrill.exercise', true));`,
    );

    this.addSql(
      `create policy "within_platform" on "invitation" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_exercise" on "journal_entry" using (exercise_id = current_setting('cyberdrill.exercise', true));`,
    );

    this.addSql(
      `create policy "within_platform" on "membership" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "nda_acceptance" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "nda_text" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "passkey" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "recovery_code" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "within_platform" on "session" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );

    this.addSql(
      `create policy "seen_by_owning_team" on "stored_file" for select using (exercise_id = current_setting('cyberdrill.team_exercise', true) and current_setting('cyberdrill.team', true) = any (owner_team_ids));`,
    );
    this.addSql(
      `create policy "stored_by_owning_team" on "stored_file" for insert with check (exercise_id = current_setting('cyberdrill.team_exercise', true) and owner_team_ids = array[current_setting('cyberdrill.team', true)]);`,
    );
    this.addSql(
      `create policy "within_exercise" on "stored_file" using (exercise_id = current_setting('cyberdrill.exercise', true));`,
    );

    this.addSql(
      `create policy "within_platform" on "totp" using (current_setting('cyberdrill.platform', true) = 'on');`,
    );
  }
}
