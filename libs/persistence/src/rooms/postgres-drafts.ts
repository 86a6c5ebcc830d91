import { Drafts, isStorableId, storable, type Draft, type DraftToKeep } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { ForeignKeyConstraintViolationException } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { DraftRow } from '../entities/draft-row.ts';

/** Drafts in PostgreSQL, in the scope of their team: the database shows them to nobody else. */
export class PostgresDrafts extends Drafts {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async ofTeam(exerciseId: string, teamId: string): Promise<readonly Draft[]> {
    if (![exerciseId, teamId].every(isStorableId)) return [];
    const rows = await this.database.run({ exerciseId, teamId }, (em) =>
      em.find(DraftRow, { exerciseId, teamId }),
    );
    return rows.map(draftOf);
  }

  async find(exerciseId: string, teamId: string, injectId: string): Promise<Draft | undefined> {
    if (![exerciseId, teamId, injectId].every(isStorableId)) return undefined;
    const row = await this.database.run({ exerciseId, teamId }, (em) =>
      em.findOne(DraftRow, { exerciseId, teamId, injectId }),
    );
    return row === null ? undefined : draftOf(row);
  }

  async keep(
    exerciseId: string,
    teamId: string,
    draft: DraftToKeep & Pick<Draft, 'by'>,
  ): Promise<Draft | undefined> {
    const { injectId, basedOn, values, text, by } = draft;
    if (![exerciseId, teamId, injectId].every(isStorableId)) throw new AppError('EXERCISE_UNKNOWN');
    const content = storable(JSON.stringify({ values, ...(text === undefined ? {} : { text }) }));
    try {
      const [row] = await this.database.run({ exerciseId, teamId }, (em) =>
        em.execute<KeptRow[]>(KEEP, [
          ...[exerciseId, teamId, injectId, content],
          ...[by === undefined ? null : storable(by), basedOn],
        ]),
      );
      return row === undefined ? undefined : draftOf({ ...row, injectId, keptAtMs: row.kept_at_ms });
    } catch (error) {
      if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
      throw new AppError('EXERCISE_UNKNOWN');
    }
  }
}

const KEEP = `
  insert into draft (exercise_id, team_id, inject_id, revision, content, by, kept_at_ms)
  values (?, ?, ?, 1, ?, ?, ${NOW_MS})
  on conflict (exercise_id, team_id, inject_id) do update
     set revision = draft.revision + 1, content = excluded.content, by = excluded.by, kept_at_ms = excluded.kept_at_ms
   where draft.revision = ?
  returning revision, content, by, kept_at_ms`;

interface KeptRow {
  readonly revision: number;
  readonly content: string;
  readonly by: string | null;
  readonly kept_at_ms: number;
}

type Row = Pick<DraftRow, 'injectId' | 'revision' | 'content' | 'keptAtMs'> & { readonly by?: string | null };

function draftOf({ injectId, revision, content, by, keptAtMs }: Row): Draft {
  const { values, text } = JSON.parse(content) as Pick<Draft, 'values' | 'text'>;
  return {
    injectId,
    revision,
    values,
    ...(text === undefined ? {} : { text }),
    ...(by === null || by === undefined ? {} : { by }),
    keptAtMs,
  };
}
