import { Migration } from '@mikro-orm/migrations';

export class Migration20261124161330_drafts extends Migration {
  override name = 'Migration20261124161330_drafts';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "draft" ("exercise_id" text not null, "team_id" text not null, "inject_id" text not null, "revision" int not null, "content" text not null, "by" text null, "kept_at_ms" double precision not null, primary key ("exercise_id", "team_id", "inject_id"));`,
    );

    this.addSql(
      `alter table "draft" add constraint "draft_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
    this.addSql(`alter table "draft" enable row level security;`);
    this.addSql(`alter table "draft" force row level security;`);
    this.addSql(
      `create policy "of_one_team" on "draft" using (exercise_id = current_setting('cyberdrill.team_exercise', true) and team_id = current_setting('cyberdrill.team', true));`,
    );
  }
}
