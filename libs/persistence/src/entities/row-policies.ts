import type { PolicyDef } from '@mikro-orm/core';
import { valueOf } from '../database/scope-setting.ts';

/*
 * Policies for tables, to be put into an entity beside `rowLevelSecurity: 'force'`. A row is there for a statement whose
 * scope (src/database/scope.ts) one of its table's policies lets in, and for nobody else, the tables' owner included.
 */

/** Rows with an `exercise_id` belong to the scope of that exercise, and are not there for a single team of it. */
export const WITHIN_EXERCISE: PolicyDef = {
  name: 'within_exercise',
  using: `exercise_id = ${valueOf('exercise')}`,
};

/** Rows of no exercise, such as accounts, belong to the platform's scope. */
export const WITHIN_PLATFORM: PolicyDef = {
  name: 'within_platform',
  using: `${valueOf('platform')} = 'on'`,
};

/** Rows of exercises that the platform must find before it knows the exercise. */
export const READ_BY_PLATFORM: PolicyDef = {
  name: 'read_by_platform',
  command: 'select',
  using: `${valueOf('platform')} = 'on'`,
};

/** Rows of the platform that tell of one exercise, and may be read with it. */
export const READ_WITHIN_EXERCISE: PolicyDef = {
  name: 'read_within_exercise',
  command: 'select',
  using: WITHIN_EXERCISE.using,
};

/** Rows of exercises that the platform changes, found by something else than their exercise. */
export const CHANGED_BY_PLATFORM: PolicyDef = {
  name: 'changed_by_platform',
  command: 'update',
  using: `${valueOf('platform')} = 'on'`,
};
