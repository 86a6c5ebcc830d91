import { Migration } from '@mikro-orm/migrations';

export class Migration20261124120232_identity extends Migration {
  override name = 'Migration20261124120232_identity';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "account" ("account_id" uuid not null, "name" text not null, "email" text null, "is_administrator" boolean not null, "is_disabled" boolean not null, "password_hash" text null, "created_at_ms" double precision not null, "last_sign_in_at_ms" double precision null, primary key ("account_id"));`,
    );
    this.addSql(`alter table "account" add constraint "account_email_unique" unique ("email");`);

    this.addSql(
      `create table "account_identity" ("issuer" text not null, "subject" text not null, "account_id" uuid not null, primary key ("issuer", "subject"));`,
    );
    this.addSql(`create index "account_identity_account_id_index" on "account_identity" ("account_id");`);

    this.addSql(
      `create table "challenge" ("challenge_id" text not null, "kind" text not null, "account_id" uuid null, "data" jsonb not null, "expires_at_ms" double precision not null, primary key ("challenge_id"));`,
    );
    this.addSql(`create index "challenge_expires_at_ms_index" on "challenge" ("expires_at_ms");`);

    this.addSql(
      `create table "code" ("kind" text not null, "account_id" uuid not null, "code_hash" text not null, "expires_at_ms" double precision null, "tries_left" int null, primary key ("kind", "account_id"));`,
    );
    this.addSql(`create index "code_code_hash_index" on "code" ("code_hash");`);

    this.addSql(
      `create table "passkey" ("passkey_id" uuid not null, "account_id" uuid not null, "credential_id" text not null, "public_key" bytea not null, "sign_count" double precision not null, "transports" text[] not null, "name" text not null, "created_at_ms" double precision not null, "last_used_at_ms" double precision null, primary key ("passkey_id"));`,
    );
    this.addSql(`create index "passkey_account_id_index" on "passkey" ("account_id");`);
    this.addSql(
      `alter table "passkey" add constraint "passkey_credential_id_unique" unique ("credential_id");`,
    );

    this.addSql(
      `create table "recovery_code" ("account_id" uuid not null, "code_hash" text not null, primary key ("account_id", "code_hash"));`,
    );

    this.addSql(
      `create table "session" ("session_id" uuid not null, "account_id" uuid not null, "token_hash" text not null, "device" text not null, "address" text not null, "signed_in_by" text not null, "is_strong" boolean not null, "created_at_ms" double precision not null, "proven_at_ms" double precision not null, "last_used_at_ms" double precision not null, "expires_at_ms" double precision not null, "idle_until_ms" double precision not null, primary key ("session_id"));`,
    );
    this.addSql(`create index "session_account_id_index" on "session" ("account_id");`);
    this.addSql(`alter table "session" add constraint "session_token_hash_unique" unique ("token_hash");`);

    this.addSql(
      `create table "totp" ("account_id" uuid not null, "secret" text not null, "since_ms" double precision not null, "last_step" double precision not null, primary key ("account_id"));`,
    );

    this.addSql(`alter table "account" enable row level security;`);
    this.addSql(`alter table "account" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "account" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "account_identity" add constraint "account_identity_account_id_foreign" foreign key ("account_id") references "account" ("account_id");`,
    );
    this.addSql(`alter table "account_identity" enable row level security;`);
    this.addSql(`alter table "account_identity" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "account_identity" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "challenge" add constraint "challenge_account_id_foreign" foreign key ("account_id") references "account" ("account_id") on delete set null;`,
    );
    this.addSql(`alter table "challenge" enable row level security;`);
    this.addSql(`alter table "challenge" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "challenge" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "code" add constraint "code_account_id_foreign" foreign key ("account_id") references "account" ("account_id");`,
    );
    this.addSql(`alter table "code" enable row level security;`);
    this.addSql(`alter table "code" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "code" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "passkey" add constraint "passkey_account_id_foreign" foreign key ("account_id") references "account" ("account_id");`,
    );
    this.addSql(`alter table "passkey" enable row level security;`);
    this.addSql(`alter table "passkey" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "passkey" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "recovery_code" add constraint "recovery_code_account_id_foreign" foreign key ("account_id") references "account" ("account_id");`,
    );
    this.addSql(`alter table "recovery_code" enable row level security;`);
    this.addSql(`alter table "recovery_code" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "recovery_code" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("account_id");`,
    );
    this.addSql(`alter table "session" enable row level security;`);
    this.addSql(`alter table "session" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "session" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );

    this.addSql(
      `alter table "totp" add constraint "totp_account_id_foreign" foreign key ("account_id") references "account" ("account_id") on update cascade on delete cascade;`,
    );
    this.addSql(`alter table "totp" enable row level security;`);
    this.addSql(`alter table "totp" force row level security;`);
    this.addSql(
      `create policy "within_platform" on "totp" using (nullif(current_setting('cyberdrill.platform', true), '') = 'on');`,
    );
  }
}
