import { commandsIn, sideOf, type CommandKind } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';

/** The commands that the viewer may give now, by the role and by the phase of the exercise. */
export function useRights(): ReadonlySet<CommandKind> {
  const { exerciseId, exercise } = useStaffRoom();
  const role = useOwnMembership(exerciseId)?.role;
  const { phase } = exercise;
  return useMemo(() => {
    const side = role === undefined ? undefined : sideOf(role);
    return new Set(
      role === undefined || side === undefined ? [] : commandsIn(phase, { role: side, as: role }),
    );
  }, [role, phase]);
}
