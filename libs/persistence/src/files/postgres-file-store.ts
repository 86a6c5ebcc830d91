import { createHash } from 'node:crypto';
import {
  FileStore,
  isStorableId,
  storable,
  type FileMeta,
  type FileReference,
  type StoredFile,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { ForeignKeyConstraintViolationException } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { StoredFileRow } from '../entities/stored-file-row.ts';
import { requireRoom } from './require-room.ts';

/** Files in PostgreSQL: backed up with the journal that refers to them, and seen by every process. */
export class PostgresFileStore extends FileStore {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async put(exerciseId: string, bytes: Uint8Array, meta: FileMeta): Promise<FileReference> {
    if (!isStorableId(exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [name, mediaType] = [storable(meta.name), storable(meta.mediaType)];
    const values = [exerciseId, sha256, name, mediaType, bytes.byteLength, Buffer.from(bytes)];
    await this.database.transact({ exerciseId }, async (em) => {
      await requireRoom(em, { exerciseId, sha256, sizeBytes: bytes.byteLength, meta });
      try {
        await em.execute(PUT, [...values, meta.ownerTeamId ?? null]);
      } catch (error) {
        if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
        throw new AppError('EXERCISE_UNKNOWN');
      }
    });
    return { name, sha256, sizeBytes: bytes.byteLength, mediaType };
  }

  async find(exerciseId: string, sha256: string): Promise<StoredFile | undefined> {
    if (!isAddress(exerciseId, sha256)) return undefined;
    const row = await this.database.run({ exerciseId }, (em) =>
      em.findOne(StoredFileRow, { exerciseId, sha256 }, { exclude: ['bytes'] }),
    );
    return row === null ? undefined : fileOf(row);
  }

  async get(
    exerciseId: string,
    sha256: string,
  ): Promise<(StoredFile & { readonly bytes: Uint8Array }) | undefined> {
    if (!isAddress(exerciseId, sha256)) return undefined;
    const row = await this.database.run({ exerciseId }, (em) =>
      em.findOne(StoredFileRow, { exerciseId, sha256 }),
    );
    return row === null ? undefined : { ...fileOf(row), bytes: row.bytes };
  }
}

const PUT = `
  insert into stored_file
    (exercise_id, sha256, name, media_type, size_bytes, bytes, owner_team_ids, stored_at_ms)
  values (?, ?, ?, ?, ?, ?, array_remove(array[?::text], null), ${NOW_MS})
  on conflict (exercise_id, sha256) do update
    set owner_team_ids =
      array(select distinct unnest(stored_file.owner_team_ids || excluded.owner_team_ids) order by 1)`;

type FileRow = Pick<StoredFileRow, 'sha256' | 'name' | 'mediaType' | 'sizeBytes' | 'ownerTeamIds'>;

function fileOf({ sha256, name, mediaType, sizeBytes, ownerTeamIds }: FileRow): StoredFile {
  return { reference: { name, sha256, sizeBytes, mediaType }, ownerTeamIds };
}

function isAddress(exerciseId: string, sha256: string): boolean {
  return isStorableId(exerciseId) && /^[0-9a-f]{64}$/.test(sha256);
}
