import { isAllowedIn, mayGive, sideOf, type CommandKind } from '@cyberdrill/domain';
import { useCallback } from 'react';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';

/** What may be done here. */
export interface Rights {
  /** Whether the own role ever gives such a command; what it may not give is not offered. */
  readonly may: (kind: CommandKind) => boolean;
  /** Whether it can be given in the present phase; what cannot is shown, and is not active. */
  readonly isTime: (kind: CommandKind) => boolean;
}

/** The rights of the person signed in. The server asks again. */
export function useRights(): Rights {
  const { exerciseId, exercise } = useStaffRoom();
  const role = useOwnMembership(exerciseId)?.role;
  const { phase } = exercise;
  const may = useCallback(
    (kind: CommandKind) => {
      const side = role === undefined ? undefined : sideOf(role);
      return role !== undefined && side !== undefined && mayGive({ role: side, as: role }, kind);
    },
    [role],
  );
  const isTime = useCallback((kind: CommandKind) => isAllowedIn(phase, kind), [phase]);
  return { may, isTime };
}
