import {
  AccessKeys,
  FileStore,
  type Access,
  type FileMeta,
  type FileReference,
  type StoredFile,
} from '@cyberdrill/domain';
import {
  InMemoryAuditLog,
  InMemoryCheckpoints,
  InMemoryDrafts,
  InMemoryJournal,
  InMemoryRoomFeed,
  InMemoryWebhooks,
  SettableClock,
} from '@cyberdrill/testing';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Stores } from '../../../apps/server/src/start/stores.ts';
import { inMemoryIdentity } from './in-memory-identity.ts';

/** Everything a server keeps, in memory. */
export function inMemoryStores(): Stores {
  const clock = new SettableClock();
  const journal = new InMemoryJournal(clock);
  return {
    journal,
    feed: journal.feed,
    keys: new InMemoryKeys(),
    files: new InMemoryFiles(),
    drafts: new InMemoryDrafts(clock),
    rooms: new InMemoryRoomFeed(),
    webhooks: new InMemoryWebhooks(journal, clock),
    audit: new InMemoryAuditLog(clock),
    checkpoints: new InMemoryCheckpoints(),
    // Exercises of this twin are the journal's, which tells of them only asynchronously.
    identity: inMemoryIdentity(clock, () => true),
    clock,
  };
}

class InMemoryKeys extends AccessKeys {
  private readonly byToken = new Map<string, Access>();

  async grant(asked: Omit<Access, 'accessId'>): Promise<{ access: Access; token: string }> {
    const access = { accessId: randomUUID(), ...asked };
    const token = randomBytes(32).toString('base64url');
    this.byToken.set(token, access);
    return { access, token };
  }

  async find(token: string): Promise<Access | undefined> {
    return this.byToken.get(token);
  }

  async revoke(accessId: string): Promise<void> {
    for (const [token, access] of this.byToken) if (access.accessId === accessId) this.byToken.delete(token);
  }
}

class InMemoryFiles extends FileStore {
  private readonly files = new Map<string, StoredFile & { readonly bytes: Uint8Array }>();

  async put(exerciseId: string, bytes: Uint8Array, meta: FileMeta): Promise<FileReference> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `${exerciseId}/${sha256}`;
    const known = this.files.get(key);
    const { name, mediaType, ownerTeamId } = meta;
    const reference = known?.reference ?? { name, sha256, sizeBytes: bytes.byteLength, mediaType };
    const owners = new Set([
      ...(known?.ownerTeamIds ?? []),
      ...(ownerTeamId === undefined ? [] : [ownerTeamId]),
    ]);
    this.files.set(key, { reference, bytes, ownerTeamIds: [...owners] });
    return reference;
  }

  async find(exerciseId: string, sha256: string): Promise<StoredFile | undefined> {
    return this.files.get(`${exerciseId}/${sha256}`);
  }

  async get(
    exerciseId: string,
    sha256: string,
  ): Promise<(StoredFile & { readonly bytes: Uint8Array }) | undefined> {
    return this.files.get(`${exerciseId}/${sha256}`);
  }
}
