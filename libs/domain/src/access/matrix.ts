import type { CommandKind } from '../conduct/command.ts';
import type { DrillRole, Side } from './roles.ts';

/**
 * What may be read or kept in one exercise beside giving commands.
 *
 * `stream` is given in the view of the role (see {@link StreamView}), `files` to who stands with a team as far as it was sent them;
 * `report` is the whole report at any time, `locked-report` the same once scores are locked, `own-report` a team's part of it after
 * ENDEX; `people` is who takes part, `own-team` who is in one's own team; `set-nda` is to decide what everybody must agree to first; `head` is the journal's hash and its
 * signed checkpoints; `run-simulation` is to let simulated teams play.
 */
export type Resource =
  | 'stream'
  | 'files'
  | 'store-files'
  | 'scenario'
  | 'journal'
  | 'report'
  | 'locked-report'
  | 'own-report'
  | 'own-team'
  | 'head'
  | 'audit'
  | 'people'
  | 'manage-people'
  | 'manage-own-team'
  | 'set-nda'
  | 'manage-keys'
  | 'manage-webhooks'
  | 'run-simulation';

/**
 * What of an exercise's journal a role is sent: all of it; the story without what answers are measured by, ratings and scores; all
 * but the judgements of others on what one has not judged oneself; only what may hang on a wall; what the own team may see; nothing.
 */
export type StreamView = 'whole' | 'without-scores' | 'blind' | 'wall' | 'team' | 'none';

/** All that a role may do in its exercise. What is not listed is refused. */
export interface RoleRights {
  /** In whose name its commands are journalled; left out for roles that give none. */
  readonly side?: Side;
  readonly commands: readonly CommandKind[];
  readonly resources: readonly Resource[];
  readonly view: StreamView;
  /** Its commands may concern its own team only. Commands of the side `team` cannot name another. */
  readonly isBoundToTeam?: true;
  /** It gets to know what is to come, so that whoever has had it may not play. */
  readonly knowsScenario: boolean;
}

const RUN_INJECTS = [
  'inject:add',
  'inject:trigger',
  'inject:hold',
  'inject:unhold',
  'inject:skip',
  'inject:shift',
] as const satisfies readonly CommandKind[];

const HELP_TEAMS = [
  'deadline:extend',
  'hint:give',
  'response:record',
  'expectation:excuse',
  'duty:excuse',
  'message:send',
  'control:note',
] as const satisfies readonly CommandKind[];

const EVALUATE = [
  'response:rate',
  'duty:judge',
  'objective:rate',
  'action:observe',
] as const satisfies readonly CommandKind[];

const HOLD_THE_CLOCK = [
  'exercise:pause',
  'exercise:resume',
  'exercise:announce',
  'exercise:declare-no-duff',
  'exercise:lift-no-duff',
] as const satisfies readonly CommandKind[];

const PLAY = [
  'inject:open',
  'inject:acknowledge',
  'response:submit',
  'hint:open',
  'message:send',
  'message:open',
  'team:note',
] as const satisfies readonly CommandKind[];

const PLAYER: RoleRights = {
  side: 'team',
  commands: PLAY,
  resources: ['stream', 'files', 'store-files', 'own-report', 'own-team'],
  view: 'team',
  knowsScenario: false,
};

/**
 * Who may see and do what: the one table behind HTTP, sockets, the command line and the core. Roles are those of regional drills
 * (ITU, APCERT, ENISA, HSEEP usage); what each must not see follows from what is not listed.
 */
export const MATRIX: Readonly<Record<DrillRole, RoleRights>> = {
  director: {
    side: 'control',
    commands: [
      'exercise:plan',
      'exercise:move',
      'exercise:start',
      'exercise:set-rate',
      'exercise:jump',
      'exercise:end',
      'exercise:terminate',
      ...HOLD_THE_CLOCK,
      ...RUN_INJECTS,
      ...HELP_TEAMS,
      ...EVALUATE,
    ],
    resources: [
      'stream',
      'files',
      'store-files',
      'scenario',
      'journal',
      'report',
      'head',
      'audit',
      'people',
      'manage-people',
      'set-nda',
      'manage-keys',
      'manage-webhooks',
      'run-simulation',
    ],
    view: 'whole',
    knowsScenario: true,
  },
  'excon-lead': {
    side: 'control',
    commands: [...HOLD_THE_CLOCK, ...RUN_INJECTS, ...HELP_TEAMS, ...EVALUATE],
    resources: [
      'stream',
      'files',
      'store-files',
      'scenario',
      'journal',
      'report',
      'head',
      'people',
      'manage-webhooks',
    ],
    view: 'whole',
    knowsScenario: true,
  },
  controller: {
    side: 'control',
    commands: [...HELP_TEAMS, 'action:observe', 'exercise:declare-no-duff'],
    resources: ['stream', 'files', 'store-files', 'scenario', 'report', 'people'],
    view: 'whole',
    knowsScenario: true,
  },
  'sim-cell': {
    side: 'control',
    commands: ['message:send', 'control:note', 'exercise:declare-no-duff'],
    // The scenario as a whole says what a good answer holds: the cell has its story from the stream.
    resources: ['stream', 'files', 'store-files'],
    view: 'without-scores',
    knowsScenario: true,
  },
  planner: {
    side: 'control',
    commands: ['control:note'],
    resources: ['scenario', 'people'],
    view: 'none',
    knowsScenario: true,
  },
  'scenario-provider': {
    commands: [],
    resources: ['scenario'],
    view: 'none',
    knowsScenario: true,
  },
  evaluator: {
    side: 'evaluator',
    commands: EVALUATE,
    resources: ['stream', 'files', 'scenario', 'locked-report'],
    view: 'blind',
    knowsScenario: true,
  },
  observer: {
    commands: [],
    resources: ['stream'],
    view: 'wall',
    knowsScenario: false,
  },
  'team-lead': { ...PLAYER, resources: [...PLAYER.resources, 'manage-own-team'] },
  analyst: PLAYER,
  liaison: PLAYER,
  coach: {
    side: 'control',
    commands: ['hint:give'],
    resources: ['stream', 'files', 'own-report', 'own-team'],
    view: 'team',
    isBoundToTeam: true,
    knowsScenario: false,
  },
  'aar-reviewer': {
    side: 'evaluator',
    commands: EVALUATE,
    resources: ['stream', 'files', 'scenario', 'journal', 'report', 'head'],
    view: 'whole',
    knowsScenario: true,
  },
  registrar: {
    commands: [],
    resources: ['people', 'manage-people'],
    view: 'none',
    knowsScenario: false,
  },
};

/** What administrators may use in every exercise without a role in it: they let people in, and read nothing that teams write. */
export const OF_ADMINISTRATORS: readonly Resource[] = ['people', 'manage-people', 'set-nda'];
