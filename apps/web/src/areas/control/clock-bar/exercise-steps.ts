import type { CommandKind } from '@cyberdrill/domain';

/** What is done to the exercise as a whole, in the order in which it is offered. */
export const EXERCISE_STEPS = [
  'start',
  'pause',
  'resume',
  'jump',
  'rate',
  'announce',
  'move',
  'end',
  'terminate',
  'noDuff',
  'liftNoDuff',
] as const;
export type ExerciseStep = (typeof EXERCISE_STEPS)[number];

export const COMMAND_OF_STEP: Readonly<Record<ExerciseStep, CommandKind>> = {
  start: 'exercise:start',
  pause: 'exercise:pause',
  resume: 'exercise:resume',
  jump: 'exercise:jump',
  rate: 'exercise:set-rate',
  announce: 'exercise:announce',
  move: 'exercise:move',
  end: 'exercise:end',
  terminate: 'exercise:terminate',
  noDuff: 'exercise:declare-no-duff',
  liftNoDuff: 'exercise:lift-no-duff',
};
