import type { CommandMap, Phase } from '@cyberdrill/domain';
import type { ToGive } from '../cell-actions/cell-actions.ts';
import { readExerciseTime } from './exercise-time.ts';
import type { ExerciseStep } from './exercise-steps.ts';
import type { StepField } from './step-fields.tsx';

/** What was filled in for a step, by field. */
export type StepValues = { readonly [F in StepField]?: string };

/**
 * The command that carries out a step.
 * @returns the field that cannot be read, when there is one; the others were checked by their forms
 */
export function commandOf(
  step: ExerciseStep,
  values: StepValues,
): ToGive | { readonly unreadable: StepField } {
  const words = values.words?.trim() ?? '';
  const reason = words === '' ? {} : { reason: words };
  const rate = Number(values.rate?.replace(',', '.'));
  const toExerciseTimeMs = readExerciseTime(values.to ?? '');
  switch (step) {
    case 'start':
      return rate > 0 ? { kind: 'exercise:start', data: { rate } } : { unreadable: 'rate' };
    case 'rate':
      return rate > 0 ? { kind: 'exercise:set-rate', data: { rate } } : { unreadable: 'rate' };
    case 'pause':
      return { kind: 'exercise:pause', data: reason };
    case 'resume':
      return { kind: 'exercise:resume', data: {} };
    case 'jump':
      return toExerciseTimeMs === undefined
        ? { unreadable: 'to' }
        : { kind: 'exercise:jump', data: { toExerciseTimeMs, ...passedOverOf(values) } };
    case 'announce':
      return { kind: 'exercise:announce', data: { text: words } };
    case 'move':
      return { kind: 'exercise:move', data: { to: values.phase as Phase } };
    case 'end':
      return { kind: 'exercise:end', data: reason };
    case 'terminate':
      return { kind: 'exercise:terminate', data: { reason: words } };
    case 'noDuff':
      return { kind: 'exercise:declare-no-duff', data: { message: words } };
    case 'liftNoDuff':
      return { kind: 'exercise:lift-no-duff', data: { message: words } };
  }
}

function passedOverOf({ passedOver }: StepValues): Pick<CommandMap['exercise:jump'], 'passedOver'> {
  return passedOver === 'hold' || passedOver === 'skip' || passedOver === 'release' ? { passedOver } : {};
}
