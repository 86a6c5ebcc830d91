import type { ConductEntryDataMap } from '../../journal/conduct-entries.ts';
import type { EvaluationEntryDataMap } from '../../journal/evaluation-entries.ts';
import { withDuty } from './keep-agenda.ts';
import type { Duty, ExerciseState } from '../state.ts';
import type { Evolvers } from './evolver.ts';

type DutyEntryKind = Extract<keyof ConductEntryDataMap | keyof EvaluationEntryDataMap, `duty.${string}`>;

/** Entries about who must tell whom. */
export const DUTY_EVOLVERS: Evolvers<DutyEntryKind> = {
  'duty.opened': (state, data, at) => withChanged(state, undefined, { ...data, openedAt: at }),
  'duty.discharged': (state, { dutyId, messageId }, at) =>
    changeDuty(state, dutyId, (duty) => ({ ...duty, discharged: { messageId, at } })),
  'duty.overdue': (state, { dutyId }, at) =>
    changeDuty(state, dutyId, (duty) => ({ ...duty, overdueAt: at })),
  'duty.judged': (state, data, _at, { actor }) =>
    changeDuty(state, data.dutyId, (duty) => ({ ...duty, judged: { ...data, judge: actor.id } })),
  'duty.excused': (state, { dutyId, reason }) =>
    changeDuty(state, dutyId, (duty) => ({ ...duty, excusedReason: reason })),
};

function changeDuty(state: ExerciseState, dutyId: string, change: (duty: Duty) => Duty): ExerciseState {
  const duty = state.duties.get(dutyId);
  if (duty === undefined) throw new RangeError(`no duty ${dutyId} was opened`);
  return withChanged(state, duty, change(duty));
}

function withChanged(state: ExerciseState, before: Duty | undefined, after: Duty): ExerciseState {
  return {
    ...state,
    duties: state.duties.with(after.dutyId, after),
    agenda: withDuty(state.agenda, state.outline, before, after),
  };
}
