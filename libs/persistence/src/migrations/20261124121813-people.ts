import { Migration } from '@mikro-orm/migrations';

export class Migration20261124121813_people extends Migration {
  override name = 'Migration20261124121813_people';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "invitation" ("invitation_id" uuid not null, "exercise_id" text not null, "role" text not null, "team_id" text null, "seats" int not null, "taken" int not null, "token_hash" text not null, "code_hash" text not null, "created_at_ms" double precision not null, "expires_at_ms" double precision not null, "revoked_at_ms" double precision null, primary key ("invitation_id"));`,
    );
    this.addSql(
      `alter table "invitation" add constraint "invitation_token_hash_unique" unique ("token_hash");`,
    );
    this.addSql(
      `alter table "invitation" add constraint "invitation_code_hash_unique" unique ("code_hash");`,
    );
    this.addSql(`create index "invitation_of_exercise" on "invitation" ("exercise_id");`);

    this.addSql(
      `create table "membership" ("membership_id" uuid not null, "account_id" uuid not null, "exercise_id" text not null, "scenario_id" text not null, "role" text not null, "team_id" text null, "seat" text null, "since_ms" double precision not null, "until_ms" double precision null, "invitation_id" uuid null, "join_hash" text null, primary key ("membership_id"));`,
    );
    this.addSql(`create index "membership_of_account" on "membership" ("account_id");`);
    this.addSql(`create index "membership_of_exercise" on "membership" ("exercise_id");`);
    this.addSql(`create index "membership_by_invitation" on "membership" ("invitation_id");`);
    this.addSql(
      `create unique index "membership_at_most_one" on "membership" ("account_id", "exercise_id") where until_ms is null;`,
    );

    this.addSql(
      `create table "nda_acceptance" ("exercise_id" text not null, "account_id" uuid not null, "version" int not null, "sha256" text not null, "language" text not null, "at_ms" double precision not null, primary key ("exercise_id", "account_id", "version", "sha256"));`,
    );

    this.addSql(
      `create table "nda_text" ("exercise_id" text not null, "version" int not null, "texts" json not null, "set_at_ms" double precision not null, primary key ("exercise_id", "version"));`,
    );

    this.addSql(
      `alter table "invitation" add constraint "invitation_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
    this.addSql(
      `alter table "invitation" add constraint "invitation_has_seats" check ((taken >= 0) and (taken <= seats));`,
    );
    this.addSql(`alter table "invitation" enable row level security;`);
    this.addSql(`alter table "invitation" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "invitation" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "membership" add constraint "membership_account_id_foreign" foreign key ("account_id") references "account" ("account_id");`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_invitation_id_foreign" foreign key ("invitation_id") references "invitation" ("invitation_id") on delete set null;`,
    );
    this.addSql(`alter table "membership" enable row level security;`);
    this.addSql(`alter table "membership" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "membership" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "nda_acceptance" add constraint "nda_acceptance_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
    this.addSql(
      `alter table "nda_acceptance" add constraint "nda_acceptance_account_id_foreign" foreign key ("account_id") references "account" ("account_id");`,
    );
    this.addSql(`alter table "nda_acceptance" enable row level security;`);
    this.addSql(`alter table "nda_acceptance" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "nda_acceptance" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "nda_text" add constraint "nda_text_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
    this.addSql(`alter table "nda_text" enable row level security;`);
    this.addSql(`alter table "nda_text" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "nda_text" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );
  }
}
