import { Migration } from '@mikro-orm/migrations';

export class Migration20261124124820_webhooks extends Migration {
  override name = 'Migration20261124124820_webhooks';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "webhook" ("webhook_id" uuid not null, "exercise_id" text not null, "url" text not null, "kinds" text[] not null, "secret" text not null, "created_at_ms" double precision not null, "after_seq" int not null, "failures" int not null, "delivered" int not null, "lost" int not null, "last_outcome" text null, "not_before_ms" double precision not null, primary key ("webhook_id"));`,
    );

    this.addSql(
      `alter table "webhook" add constraint "webhook_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
    this.addSql(`alter table "webhook" enable row level security;`);
    this.addSql(`alter table "webhook" force row level security;`);
    this.addSql(
      `create policy "within_exercise" on "webhook" using (exercise_id = current_setting('cyberdrill.exercise', true));`,
    );
    this.addSql(
      `create policy "read_by_platform" on "webhook" for select using (current_setting('cyberdrill.platform', true) = 'on');`,
    );
    this.addSql(
      `create policy "changed_by_platform" on "webhook" for update using (current_setting('cyberdrill.platform', true) = 'on');`,
    );
  }
}
