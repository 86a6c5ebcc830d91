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
import { ForeignKeyConstraintViolationException, type QueryResult } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { entering } from '../database/scope.ts';
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
    const { ownerTeamId: teamId } = meta;
    const file = [exerciseId, sha256, name, mediaType, bytes.byteLength, Buffer.from(bytes)];
    await this.database.transact({ exerciseId }, async (em) => {
      await requireRoom(em, { exerciseId, sha256, sizeBytes: bytes.byteLength, meta });
      try {
        // In a team's scope the database takes from it what is its own and nothing else.
        await em.execute(entering({ exerciseId, teamId }));
        const { affectedRows } = await em.execute<QueryResult>(STORE, [...file, teamId ?? null], 'run');
        await em.execute(entering({ exerciseId }));
        // The content was there already, perhaps as another team's.
        if (affectedRows === 0 && teamId !== undefined)
          await em.execute(ADD_OWNER, [teamId, exerciseId, sha256]);
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

const STORE = `
  insert into stored_file
    (exercise_id, sha256, name, media_type, size_bytes, bytes, owner_team_ids, stored_at_ms)
  values (?, ?, ?, ?, ?, ?, array_remove(array[?::text], null), ${NOW_MS})
  on conflict (exercise_id, sha256) do nothing`;

const ADD_OWNER = `
  update stored_file set owner_team_ids = array(select distinct unnest(owner_team_ids || ?::text) order by 1)
   where exercise_id = ? and sha256 = ?`;

type FileRow = Pick<StoredFileRow, 'sha256' | 'name' | 'mediaType' | 'sizeBytes' | 'ownerTeamIds'>;

function fileOf({ sha256, name, mediaType, sizeBytes, ownerTeamIds }: FileRow): StoredFile {
  return { reference: { name, sha256, sizeBytes, mediaType }, ownerTeamIds };
}

function isAddress(exerciseId: string, sha256: string): boolean {
  return isStorableId(exerciseId) && /^[0-9a-f]{64}$/.test(sha256);
}
