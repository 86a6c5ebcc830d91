/** The roles of a drill, in the field's own terms; a person has one of them in an exercise. */
export const DRILL_ROLES = [
  'director',
  'excon-lead',
  'controller',
  'sim-cell',
  'planner',
  'scenario-provider',
  'evaluator',
  'observer',
  'team-lead',
  'analyst',
  'liaison',
  'coach',
  'aar-reviewer',
  'registrar',
] as const;

/** What a person is in one exercise. */
export type DrillRole = (typeof DRILL_ROLES)[number];

/** In whose name a role acts: exercise control, the evaluators, or its own team. */
export type Side = 'control' | 'evaluator' | 'team';

/** Roles that belong to one team and are nothing without it. */
export const TEAM_ROLES = [
  'team-lead',
  'analyst',
  'liaison',
  'coach',
] as const satisfies readonly DrillRole[];

/** Roles that play: who knows the scenario may have none of them. */
export const PLAYER_ROLES = ['team-lead', 'analyst', 'liaison'] as const satisfies readonly DrillRole[];

/** Whether somebody with this role stands with one team. */
export function isTeamRole(role: DrillRole): boolean {
  return (TEAM_ROLES as readonly DrillRole[]).includes(role);
}

/** Whether somebody with this role plays for a team. */
export function isPlayerRole(role: DrillRole): boolean {
  return (PLAYER_ROLES as readonly DrillRole[]).includes(role);
}

/** Whether a text names a role. */
export function isDrillRole(text: unknown): text is DrillRole {
  return (DRILL_ROLES as readonly unknown[]).includes(text);
}
