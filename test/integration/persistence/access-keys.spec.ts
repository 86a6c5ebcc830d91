import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, PostgresAccessKeys, PostgresJournal, type Database } from '@cyberdrill/persistence';
import { testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';

describe('access keys in PostgreSQL', () => {
  let server: TestDatabase;
  let database: Database;
  let keys: PostgresAccessKeys;

  beforeAll(async () => {
    server = await testDatabase();
    database = await openDatabase(server.url, { log: console });
    keys = new PostgresAccessKeys(database);
    await new PostgresJournal(database).create('ex-1');
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  it.each([
    { exerciseId: 'ex-1', role: 'director' as const },
    { exerciseId: 'ex-1', role: 'evaluator' as const },
    { exerciseId: 'ex-1', role: 'team-lead' as const, teamId: 'getonia' },
  ])('opens by its token what it was granted for: $role', async (asked) => {
    const { access, token } = await keys.grant(asked);
    expect(access).toEqual({ ...asked, accessId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(await keys.find(token)).toEqual(access);
  });

  it('makes tokens of 256 random bits', async () => {
    const granted = await Promise.all(
      Array.from({ length: 20 }, () => keys.grant({ exerciseId: 'ex-1', role: 'director' })),
    );
    for (const { token } of granted) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(granted.map(({ token }) => token)).size).toBe(20);
  });

  it('keeps no token that somebody with the database could use', async () => {
    const { token } = await keys.grant({ exerciseId: 'ex-1', role: 'director' });
    const client = new Client({ connectionString: server.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ row: string }>('select access_key::text as row from access_key');
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      expect(row).not.toContain(token);
      expect(row).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
  });

  it('ends with its revocation, alone and for good', async () => {
    const kept = await keys.grant({ exerciseId: 'ex-1', role: 'coach', teamId: 'getonia' });
    const lost = await keys.grant({ exerciseId: 'ex-1', role: 'coach', teamId: 'getonia' });
    await keys.revoke('ex-1', lost.access.accessId);
    await keys.revoke('ex-1', lost.access.accessId);
    await keys.revoke('ex-1', randomUUID());
    await keys.revoke('ex-1', 'not an id');
    for (const exerciseId of ['ex-2', 'ex\0']) await keys.revoke(exerciseId, kept.access.accessId);
    expect(await keys.find(lost.token)).toBeUndefined();
    expect(await keys.find(kept.token)).toEqual(kept.access);
  });

  it.each(['', 'x', '\0', '\ud800', `' or true --`, 'x'.repeat(100_000)])(
    'opens nothing with something else',
    async (token) => {
      expect(await keys.find(token)).toBeUndefined();
    },
  );

  it('is not granted for an exercise that there is not', async () => {
    for (const exerciseId of ['ex-2', 'ex\0'])
      await expect(keys.grant({ exerciseId, role: 'director' })).rejects.toMatchObject({
        code: 'EXERCISE_UNKNOWN',
      });
  });
});
