import { isPlayerRole, MATRIX, type DrillRole } from '@cyberdrill/domain';
import type { Membership } from './membership.ts';

/** Why somebody may not have a role; the code's words stand in the registry of errors. */
export interface RoleRefusal {
  readonly code: 'KNOWS_SCENARIO' | 'PLAYS_SCENARIO';
  /** The role that stands in the way, and the exercise it was or is held in. */
  readonly details: { readonly role: DrillRole; readonly exerciseId: string };
}

/** A role that somebody is to have. */
export interface WantedRole {
  readonly role: DrillRole;
  readonly exerciseId: string;
  readonly scenarioId: string;
  /** STARTEX in wall milliseconds; absent before it. */
  readonly startedAtMs?: number;
  /** The exercise is there for newcomers to try. */
  readonly isDemonstration?: boolean;
}

/**
 * Whether anything that a person was or is stands in the way of a role. `undefined`: nothing does.
 *
 * - Who has ever had a role that knows the scenario, in whatever exercise of it, does not play it.
 * - Who has watched an exercise from elsewhere while it ran, as an observer before the wall or as a coach beside a team, does not
 *   play in that exercise; in another one of the same scenario he may, for neither is shown what is to come.
 * - Who plays a scenario somewhere does not get a role that knows it before that exercise has ended: else he could carry over what
 *   he reads. In the same exercise the new role takes the place of the old one, so nothing is carried.
 * - In a demonstration anybody may be anything: there is nothing to win by what one knows. What is learned in it counts elsewhere.
 *
 * @param held all memberships of the person, past and present
 * @param over ids of the exercises among them in which nothing is at stake: they have ended, or are demonstrations
 */
export function roleRefusal(
  wanted: WantedRole,
  held: readonly Membership[],
  over: ReadonlySet<string>,
): RoleRefusal | undefined {
  if (wanted.isDemonstration === true) return undefined;
  const ofScenario = held.filter(({ scenarioId }) => scenarioId === wanted.scenarioId);
  if (isPlayerRole(wanted.role)) {
    const knowing = ofScenario.find((membership) => knows(membership.role) || hasWatched(membership, wanted));
    return knowing && refusal('KNOWS_SCENARIO', knowing);
  }
  if (!knows(wanted.role)) return undefined;
  const playing = ofScenario.find(
    ({ role, untilMs, exerciseId }) =>
      isPlayerRole(role) &&
      untilMs === undefined &&
      exerciseId !== wanted.exerciseId &&
      !over.has(exerciseId),
  );
  return playing && refusal('PLAYS_SCENARIO', playing);
}

function knows(role: DrillRole): boolean {
  return MATRIX[role].knowsScenario;
}

/** Before STARTEX there is nothing to be seen. */
function hasWatched({ role, exerciseId, untilMs }: Membership, wanted: WantedRole): boolean {
  const { startedAtMs } = wanted;
  if (exerciseId !== wanted.exerciseId || startedAtMs === undefined) return false;
  const isWatching = !isPlayerRole(role) && MATRIX[role].view !== 'none';
  return isWatching && (untilMs === undefined || untilMs > startedAtMs);
}

function refusal(code: RoleRefusal['code'], { role, exerciseId }: Membership): RoleRefusal {
  return { code, details: { role, exerciseId } };
}
