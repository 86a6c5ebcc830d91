import {
  areScoresLocked,
  isAllowedIn,
  mayGive,
  sideOf,
  viewOf,
  type DrillRole,
  type EvaluationCommandMap,
} from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useOwnMembership } from '../../exercise/own-membership.ts';
import { useStaffRoom, type OpenStaffRoom } from '../../exercise/staff-frame.tsx';
import { sessionQuery } from '../../session/session-query.ts';

/** The room as an evaluator works in it. */
export interface EvaluationRoom extends OpenStaffRoom {
  /** Who reads, as entries name their actors. */
  readonly raterId: string;
  /** The server keeps from the reader what others judged until he has judged the same. */
  readonly isBlind: boolean;
  readonly areLocked: boolean;
  readonly isOnline: boolean;
  /** Whether the reader's role gives a command, in the phase that there is. */
  readonly may: (kind: keyof EvaluationCommandMap) => boolean;
}

/** The evaluation that a page stands in. */
export function useEvaluationRoom(): EvaluationRoom {
  const room = useStaffRoom();
  const { data: session } = useQuery(sessionQuery);
  const membership = useOwnMembership(room.exerciseId);
  const areLocked = areScoresLocked(room.exercise.phase);
  return {
    ...room,
    raterId: session?.isSignedIn === true ? session.session.account.accountId : '',
    isBlind: membership === undefined || viewOf(membership.role) === 'blind',
    areLocked,
    isOnline: room.link.status === 'live' || room.link.status === 'catching-up',
    may: (kind) => isAllowedIn(room.exercise.phase, kind) && isOf(membership?.role, kind),
  };
}

function isOf(role: DrillRole | undefined, kind: keyof EvaluationCommandMap): boolean {
  const side = role === undefined ? undefined : sideOf(role);
  return role !== undefined && side !== undefined && mayGive({ role: side, as: role }, kind);
}
