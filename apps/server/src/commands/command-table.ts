import type { ClientCommandKind, CommandData } from './command-data.ts';
import { ExcuseDuty } from './evaluation/excuse-duty.ts';
import { ExcuseExpectation } from './evaluation/excuse-expectation.ts';
import { JudgeDuty } from './evaluation/judge-duty.ts';
import { ObserveAction } from './evaluation/observe-action.ts';
import { RateObjective } from './evaluation/rate-objective.ts';
import { RateResponse } from './evaluation/rate-response.ts';
import { RecordResponse } from './evaluation/record-response.ts';
import { Announce } from './exercise/announce.ts';
import { DeclareNoDuff } from './exercise/declare-no-duff.ts';
import { EndExercise } from './exercise/end-exercise.ts';
import { Jump } from './exercise/jump.ts';
import { LiftNoDuff } from './exercise/lift-no-duff.ts';
import { MoveExercise } from './exercise/move-exercise.ts';
import { NoData } from './exercise/no-data.ts';
import { PauseExercise } from './exercise/pause-exercise.ts';
import { SetRate } from './exercise/set-rate.ts';
import { StartExercise } from './exercise/start-exercise.ts';
import { TerminateExercise } from './exercise/terminate-exercise.ts';
import { WriteControlNote } from './exercise/write-control-note.ts';
import { AddInject } from './injects/add-inject.ts';
import { ExtendDeadline } from './injects/extend-deadline.ts';
import { GiveHint } from './injects/give-hint.ts';
import { HoldInject } from './injects/hold-inject.ts';
import { ShiftInject } from './injects/shift-inject.ts';
import { SkipInject } from './injects/skip-inject.ts';
import { TriggerInject } from './injects/trigger-inject.ts';
import { UnholdInject } from './injects/unhold-inject.ts';
import { AcknowledgeInject } from './teams/acknowledge-inject.ts';
import { OpenHint } from './teams/open-hint.ts';
import { OpenInject } from './teams/open-inject.ts';
import { OpenMessage } from './teams/open-message.ts';
import { SendMessage } from './teams/send-message.ts';
import { SubmitResponse } from './teams/submit-response.ts';
import { WriteTeamNote } from './teams/write-team-note.ts';

/**
 * What a command's data must look like, by its kind. The compiler refuses a table that lacks a kind, has one too many,
 * or a class whose shape is not the core's.
 */
export const COMMAND_DATA = {
  'exercise:move': MoveExercise,
  'exercise:start': StartExercise,
  'exercise:pause': PauseExercise,
  'exercise:resume': NoData,
  'exercise:set-rate': SetRate,
  'exercise:jump': Jump,
  'exercise:end': EndExercise,
  'exercise:declare-no-duff': DeclareNoDuff,
  'exercise:lift-no-duff': LiftNoDuff,
  'exercise:terminate': TerminateExercise,
  'exercise:announce': Announce,
  'control:note': WriteControlNote,
  'inject:add': AddInject,
  'inject:trigger': TriggerInject,
  'inject:hold': HoldInject,
  'inject:unhold': UnholdInject,
  'inject:skip': SkipInject,
  'inject:shift': ShiftInject,
  'deadline:extend': ExtendDeadline,
  'hint:give': GiveHint,
  'response:record': RecordResponse,
  'expectation:excuse': ExcuseExpectation,
  'duty:excuse': ExcuseDuty,
  'response:rate': RateResponse,
  'duty:judge': JudgeDuty,
  'objective:rate': RateObjective,
  'action:observe': ObserveAction,
  'inject:open': OpenInject,
  'inject:acknowledge': AcknowledgeInject,
  'response:submit': SubmitResponse,
  'hint:open': OpenHint,
  'message:send': SendMessage,
  'message:open': OpenMessage,
  'team:note': WriteTeamNote,
} as const satisfies { readonly [K in ClientCommandKind]: new () => CommandData<K> };

/** Whether a command of this kind may come from outside. */
export function isClientCommandKind(kind: string): kind is ClientCommandKind {
  return Object.hasOwn(COMMAND_DATA, kind);
}
