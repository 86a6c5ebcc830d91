import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, PostgresFileStore, PostgresJournal, type Database } from '@cyberdrill/persistence';
import { testDatabase, type TestDatabase } from '@cyberdrill/testing';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const BY_CONTROL = { name: 'log.txt', mediaType: 'text/plain' };

describe('files in PostgreSQL', () => {
  let server: TestDatabase;
  let database: Database;
  let files: PostgresFileStore;

  beforeAll(async () => {
    server = await testDatabase();
    database = await openDatabase(server.url, { log: console });
    files = new PostgresFileStore(database);
    await new PostgresJournal(database).create('ex-1');
    await new PostgresJournal(database).create('ex-2');
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['every byte there is', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['what looks like SQL', Buffer.from(`\\x41' ); drop table stored_file; -- ? ??`)],
    ['five megabytes', randomBytes(5_000_000)],
    ['a view into something larger', new Uint8Array(Uint8Array.from([9, 1, 2, 3, 9]).buffer, 1, 3)],
  ])('come back as they were: %s', async (_, bytes) => {
    const reference = await files.put('ex-1', bytes, {
      name: 'a "b" ü?.bin',
      mediaType: 'application/octet-stream',
    });
    expect(reference).toEqual({
      name: 'a "b" ü?.bin',
      mediaType: 'application/octet-stream',
      sha256: sha256(bytes),
      sizeBytes: bytes.byteLength,
    });
    const file = await files.get('ex-1', reference.sha256);
    expect(file?.reference).toEqual(reference);
    expect(Buffer.compare(Buffer.from(file?.bytes ?? [0]), Buffer.from(bytes))).toBe(0);
    expect(await files.find('ex-1', reference.sha256)).toEqual({ reference, ownerTeamIds: [] });
  });

  it('belong to every team that uploaded the content, however often and at whatever time', async () => {
    const bytes = randomBytes(100);
    const owners = ['getonia', undefined, 'berylia', 'getonia', 'crimsonia', 'berylia'];
    await Promise.all(
      owners.map((ownerTeamId) =>
        files.put('ex-1', bytes, { ...BY_CONTROL, ...(ownerTeamId && { ownerTeamId }) }),
      ),
    );
    const file = await files.find('ex-1', sha256(bytes));
    expect(file?.ownerTeamIds).toEqual(['berylia', 'crimsonia', 'getonia']);
  });

  it('are named by who asks, and in the store as at first', async () => {
    const bytes = randomBytes(100);
    await files.put('ex-1', bytes, { name: 'first.txt', mediaType: 'text/plain', ownerTeamId: 'getonia' });
    const second = await files.put('ex-1', bytes, { name: 'second\0.txt', mediaType: 'text/plain' });
    expect(second.name).toBe('second\ufffd.txt');
    expect((await files.find('ex-1', second.sha256))?.reference.name).toBe('first.txt');
  });

  it('are known in their own exercise only', async () => {
    const { sha256: address } = await files.put('ex-1', randomBytes(100), BY_CONTROL);
    expect(await files.find('ex-2', address)).toBeUndefined();
    expect(await files.get('ex-2', address)).toBeUndefined();
    expect(await files.get('ex-1', '0'.repeat(64))).toBeUndefined();
    expect(await files.get('ex-1', 'no\0address')).toBeUndefined();
  });

  it('fit into quotas, however many come at the same moment', async () => {
    const quotas = { ofTeam: { files: 3, bytes: 1_000 }, ofExercise: { files: 100, bytes: 100_000 } };
    const [first = Buffer.alloc(0), ...others] = Array.from({ length: 8 }, () => randomBytes(10));
    const put = (ownerTeamId: string | undefined, bytes: Uint8Array) =>
      files.put('ex-quota', bytes, { ...BY_CONTROL, quotas, ...(ownerTeamId && { ownerTeamId }) });
    await new PostgresJournal(database).create('ex-quota');
    await put('a', first);
    const outcomes = await Promise.allSettled(others.map((bytes) => put('a', bytes)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      code: 'FILE_QUOTA_EXCEEDED',
      details: { whose: 'team', maxFiles: 3, maxBytes: 1_000 },
    });
    // What it has already takes no room; others, and exercise control, have their own.
    expect(await put('a', first)).toMatchObject({ sizeBytes: 10 });
    expect(await put('b', first)).toMatchObject({ sizeBytes: 10 });
    expect(await put(undefined, randomBytes(2_000))).toMatchObject({ sizeBytes: 2_000 });
    await expect(put('b', randomBytes(991))).rejects.toMatchObject({ details: { whose: 'team' } });
    await expect(put(undefined, randomBytes(100_000))).rejects.toMatchObject({
      details: { whose: 'exercise', maxFiles: 100 },
    });
  });

  it('take the room of a new file where another team has the same: room must not tell', async () => {
    const quotas = { ofTeam: { files: 9, bytes: 1_000 }, ofExercise: { files: 1, bytes: 100_000 } };
    const bytes = randomBytes(10);
    await new PostgresJournal(database).create('ex-full');
    await files.put('ex-full', bytes, { ...BY_CONTROL, ownerTeamId: 'a', quotas });
    for (const wanted of [bytes, randomBytes(10)])
      await expect(
        files.put('ex-full', wanted, { ...BY_CONTROL, ownerTeamId: 'b', quotas }),
      ).rejects.toMatchObject({ code: 'FILE_QUOTA_EXCEEDED' });
    expect((await files.find('ex-full', sha256(bytes)))?.ownerTeamIds).toEqual(['a']);
  });

  it('are not stored for an exercise that there is not', async () => {
    for (const exerciseId of ['ex-3', 'ex\0'])
      await expect(files.put(exerciseId, randomBytes(1), BY_CONTROL)).rejects.toMatchObject({
        code: 'EXERCISE_UNKNOWN',
      });
  });
});
