import { isTeamRole, mayRead, type DrillRole } from '@cyberdrill/domain';

/** Where somebody with a role begins in an exercise; `undefined` for roles whose work is not done in these pages. */
export function roomPath(exerciseId: string, role: DrillRole): string | undefined {
  const exercise = `/exercises/${encodeURIComponent(exerciseId)}`;
  if (isTeamRole(role)) return `${exercise}/team`;
  return mayRead(role, 'people') ? `${exercise}/people` : undefined;
}
