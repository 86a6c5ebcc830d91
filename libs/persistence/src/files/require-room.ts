import { quotaProblem, type FileMeta } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What is asked for. */
export interface RoomRequest {
  readonly exerciseId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly meta: Pick<FileMeta, 'quotas' | 'ownerTeamId'>;
}

interface UsageRow {
  readonly files: string;
  readonly bytes: string;
  readonly team_files: string;
  readonly team_bytes: string;
  readonly has_it: boolean;
}

/** Uploads to one exercise take turns from here to their commit, so that two together do not get past a quota. */
const TAKE_TURNS = `select pg_advisory_xact_lock(hashtextextended('files of ' || ?, 0))`;

const USAGE = `
  select count(*) as files, coalesce(sum(size_bytes), 0) as bytes,
    count(*) filter (where is_own) as team_files, coalesce(sum(size_bytes) filter (where is_own), 0) as team_bytes,
    coalesce(bool_or(sha256 = ? and (is_own or ?::text is null)), false) as has_it
  from (select *, ?::text = any(owner_team_ids) as is_own from stored_file where exercise_id = ?) as file`;

/**
 * Makes sure, inside the transaction that stores a file, that there is room for it.
 * @throws AppError FILE_QUOTA_EXCEEDED
 */
export async function requireRoom(
  em: EntityManager,
  { exerciseId, sha256, sizeBytes, meta }: RoomRequest,
): Promise<void> {
  const { quotas, ownerTeamId = null } = meta;
  if (quotas === undefined) return;
  await em.execute(TAKE_TURNS, [exerciseId]);
  const [used] = await em.execute<UsageRow[]>(USAGE, [sha256, ownerTeamId, ownerTeamId, exerciseId]);
  if (used === undefined || used.has_it) return;
  const ofTeam = { files: Number(used.team_files), bytes: Number(used.team_bytes) };
  const ofExercise = { files: Number(used.files), bytes: Number(used.bytes) };
  const problem = quotaProblem(
    quotas,
    ownerTeamId === null ? { ofExercise } : { ofTeam, ofExercise },
    sizeBytes,
  );
  if (problem !== undefined) throw new AppError('FILE_QUOTA_EXCEEDED', { ...problem });
}
