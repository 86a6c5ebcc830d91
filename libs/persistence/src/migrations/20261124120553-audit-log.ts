import { Migration } from '@mikro-orm/migrations';

export class Migration20261124120553_audit_log extends Migration {
  override name = 'Migration20261124120553_audit_log';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "audit_entry" ("seq" int not null, "record_id" uuid not null, "kind" text not null, "at_ms" double precision not null, "who" json not null, "origin" json null, "exercise_id" text null, "data" json not null, "prev_hash" text not null, "hash" text not null, primary key ("seq"));`,
    );
    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_record_id_unique" unique ("record_id");`,
    );
    this.addSql(`create index "audit_entry_of_exercise" on "audit_entry" ("exercise_id", "seq");`);

    this.addSql(
      `create table "audit_head" ("chain" text not null, "seq" int not null, "hash" text not null, "last_at_ms" double precision not null, primary key ("chain"));`,
    );
    // By hand: the row that writers lock. Before the table is walled in, for then not even its owner could write it.
    this.addSql(
      `insert into "audit_head" ("chain", "seq", "hash", "last_at_ms") values ('audit', 0, '${'0'.repeat(64)}', 0);`,
    );

    this.addSql(
      `create table "checkpoint" ("checkpoint_id" uuid not null, "chain" text not null, "exercise_id" text null, "seq" int not null, "head_hash" text not null, "at_ms" double precision not null, "public_key_id" text not null, "signature" text not null, primary key ("checkpoint_id"));`,
    );
    this.addSql(`create index "checkpoint_of_chain" on "checkpoint" ("chain", "exercise_id", "seq");`);

    this.addSql(
      `create or replace function "audit_entry_append_only_fn"() returns trigger as $$ begin raise exception 'the audit log is append-only: % refused', tg_op using errcode = 'restrict_violation'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "audit_entry" for each STATEMENT execute function "audit_entry_append_only_fn"();`,
    );
    // By hand: the ORM's triggers know no TRUNCATE.
    this.addSql(
      `create trigger "append_only_truncate" before truncate on "audit_entry" for each statement execute function "audit_entry_append_only_fn"();`,
    );
    this.addSql(`alter table "audit_entry" enable row level security;`);
    this.addSql(`alter table "audit_entry" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "audit_entry" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );
    this.addSql(
      `create policy "read_within_exercise" on "audit_entry" for select using (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and nullif(current_setting('cyberdrill.team', true), '') is null);`,
    );

    this.addSql(`alter table "audit_head" enable row level security;`);
    this.addSql(`alter table "audit_head" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "audit_head" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `create or replace function "checkpoint_append_only_fn"() returns trigger as $$ begin raise exception 'the list of checkpoints is append-only: % refused', tg_op using errcode = 'restrict_violation'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "checkpoint" for each STATEMENT execute function "checkpoint_append_only_fn"();`,
    );
    // By hand: the ORM's triggers know no TRUNCATE.
    this.addSql(
      `create trigger "append_only_truncate" before truncate on "checkpoint" for each statement execute function "checkpoint_append_only_fn"();`,
    );
    this.addSql(`alter table "checkpoint" enable row level security;`);
    this.addSql(`alter table "checkpoint" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "checkpoint" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );
    this.addSql(
      `create policy "read_within_exercise" on "checkpoint" for select using (exercise_id = nullif(current_setting('cyberdrill.exercise', true), '') and nullif(current_setting('cyberdrill.team', true), '') is null);`,
    );
  }
}
