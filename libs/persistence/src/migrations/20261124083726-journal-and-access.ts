import { Migration } from '@mikro-orm/migrations';

export class Migration20261124083726_journal_and_access extends Migration {
  override name = 'Migration20261124083726_journal_and_access';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "exercise" ("exercise_id" text not null, "title" text not null, "is_live" boolean not null, "created_at_ms" double precision not null, "head_seq" int not null, "head_hash" text not null, "last_recorded_at_ms" double precision not null, primary key ("exercise_id"));`,
    );

    this.addSql(
      `create table "access_key" ("access_id" uuid not null, "exercise_id" text not null, "role" text not null, "team_id" text null, "token_hash" text not null, "granted_at_ms" double precision not null, "revoked_at_ms" double precision null, primary key ("access_id"));`,
    );
    this.addSql(
      `alter table "access_key" add constraint "access_key_token_hash_unique" unique ("token_hash");`,
    );

    this.addSql(
      `create table "journal_entry" ("exercise_id" text not null, "seq" int not null, "kind" text not null, "data" json not null, "audience" json not null, "actor" json not null, "command_id" text null, "occurred_at_ms" double precision not null, "exercise_time_ms" double precision not null, "active_time_ms" double precision not null, "recorded_at_ms" double precision not null, "prev_hash" text not null, "hash" text not null, primary key ("exercise_id", "seq"));`,
    );
    this.addSql(
      `alter table "journal_entry" add constraint "journal_entry_of_command" unique ("exercise_id", "command_id", "seq");`,
    );

    this.addSql(
      `create table "stored_file" ("exercise_id" text not null, "sha256" text not null, "name" text not null, "media_type" text not null, "size_bytes" int not null, "bytes" bytea not null, "owner_team_ids" text[] not null, "stored_at_ms" double precision not null, primary key ("exercise_id", "sha256"));`,
    );

    this.addSql(
      `alter table "access_key" add constraint "access_key_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );

    this.addSql(
      `alter table "journal_entry" add constraint "journal_entry_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
    this.addSql(
      `create or replace function "journal_entry_append_only_fn"() returns trigger as $$ begin raise exception 'the journal is append-only: % refused', tg_op using errcode = 'restrict_violation'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "journal_entry" for each STATEMENT execute function "journal_entry_append_only_fn"();`,
    );
    // By hand: the ORM's triggers know no TRUNCATE.
    this.addSql(
      `create trigger "append_only_truncate" before truncate on "journal_entry" for each statement execute function "journal_entry_append_only_fn"();`,
    );

    this.addSql(
      `alter table "stored_file" add constraint "stored_file_exercise_id_foreign" foreign key ("exercise_id") references "exercise" ("exercise_id");`,
    );
  }
}
