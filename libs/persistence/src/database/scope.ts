import { isStorableId } from '@cyberdrill/domain';
import { escapeLiteral } from 'pg';
import { nameOf, type ScopeSetting } from './scope-setting.ts';

/**
 * Whose rows the statements of a store may touch. The database holds them to it: a row of anything else is not there for
 * them, and cannot be written.
 * - one exercise; narrowed to one team of it, only what the tables' policies open to that team;
 * - `platform`: what there is before an exercise is known or beside all of them: who somebody is, the list of exercises;
 * - `nothing`: no rows at all, for who asks only the time.
 */
export type Scope = ExerciseScope | 'platform' | 'nothing';

/** One exercise, or one team of it. */
export interface ExerciseScope {
  readonly exerciseId: string;
  readonly teamId?: string | undefined;
}

/**
 * SQL that puts the rest of its transaction into a scope. It says all of it each time, so that nothing depends on what
 * the connection was used for before.
 * @throws RangeError when an id is none that a store could keep
 */
export function entering(scope: Scope): string {
  const { exerciseId, teamId } = typeof scope === 'string' ? {} : scope;
  return [
    setting('platform', scope === 'platform' ? 'on' : ''),
    setting('exercise', teamId === undefined ? idIn(exerciseId) : ''),
    setting('team_exercise', teamId === undefined ? '' : idIn(exerciseId)),
    setting('team', idIn(teamId)),
  ].join(' ');
}

function setting(name: ScopeSetting, value: string): string {
  return `set local ${nameOf(name)} = ${escapeLiteral(value)};`;
}

function idIn(id: string | undefined): string {
  if (id === undefined) return '';
  if (!isStorableId(id)) throw new RangeError('There can be no such id to set a scope to.');
  return id;
}
