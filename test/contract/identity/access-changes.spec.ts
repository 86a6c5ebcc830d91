import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessChange } from '@cyberdrill/identity';
import { openDatabase, PostgresAccessChanges } from '@cyberdrill/persistence';
import { testDatabase, until } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { IDENTITY_STORES, type IdentityStores } from './identity-stores.ts';

const WITHIN_MS = 30_000;

describe.each(IDENTITY_STORES)('changes of access %s', (_, make) => {
  let stores: IdentityStores;

  beforeAll(async () => {
    stores = await make();
  });
  afterAll(() => stores.stop());

  it.each(['accountId', 'sessionId', 'accessId'])('are heard with their %s', async (name) => {
    const heard: AccessChange[] = [];
    const stop = stores.changes.onChange((change) => heard.push(change));
    const change = { [name]: randomUUID() } as unknown as AccessChange;
    await stores.changes.publish(change);
    expect(heard).toContainEqual(change);
    stop();
  });

  it('are heard no more by who has stopped to listen', async () => {
    const heard: AccessChange[] = [];
    stores.changes.onChange((change) => heard.push(change))();
    await stores.changes.publish({ accountId: randomUUID() });
    expect(heard).toEqual([]);
  });
});

describe('changes of access, between processes', () => {
  it('are heard by a process that did not publish them', async () => {
    const { url, drop } = await testDatabase();
    const databases = [await openDatabase(url, { log: console }), await openDatabase(url, { log: console })];
    const [here, there] = databases.map((database) => new PostgresAccessChanges(database));
    if (here === undefined || there === undefined) throw new Error('two were made');
    await here.start();
    await there.start();
    const heard: AccessChange[] = [];
    there.onChange((change) => heard.push(change));
    const change = { accountId: randomUUID() };
    await here.publish(change);
    await until(() => heard.length > 0, WITHIN_MS);
    expect(heard).toEqual([change]);
    for (const changes of [here, there]) await changes.stop();
    for (const database of databases) await database.close();
    await drop();
  });
});
