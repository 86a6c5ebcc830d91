import { mayGive, type Performer } from '../access/permissions.ts';
import { PHASES, type Phase } from '../exercise/exercise.ts';
import type { CommandKind } from './command.ts';

const BEFORE: readonly Phase[] = ['planned', 'dry-run', 'ready', 'briefing'];
const PLAY: readonly Phase[] = ['running', 'paused'];
const FROZEN: readonly Phase[] = ['no-duff'];
const SOLUTION: readonly Phase[] = ['solution'];
const AFTER: readonly Phase[] = [
  'ended',
  'hot-wash',
  'evaluation',
  'aar-draft',
  'after-action-meeting',
  'aar-final',
  'improvement',
  'terminated',
];
/** From the plan to the archive. */
const OPEN: readonly Phase[] = [...BEFORE, ...PLAY, ...FROZEN, ...SOLUTION, ...AFTER];
/** From the closing of the evaluation on scores stand: people have seen each other's ratings. A correction takes the exercise back to `evaluation`. */
const LOCKED: readonly Phase[] = [
  'aar-draft',
  'after-action-meeting',
  'aar-final',
  'improvement',
  'archived',
];
const UNLOCKED: readonly Phase[] = OPEN.filter((phase) => !LOCKED.includes(phase));
const BEFORE_ENDEX: readonly Phase[] = [...BEFORE, ...PLAY, ...FROZEN, ...SOLUTION];

/**
 * In which phases a command may be given. What a team writes after ENDEX is kept and marked; before STARTEX, in the solution
 * session and under NO DUFF a team reaches exercise control and nobody else (see {@link isOnlyExconReachable}).
 */
const COMMAND_PHASES: Readonly<Record<CommandKind, readonly Phase[]>> = {
  'exercise:plan': ['draft'],
  'exercise:move': OPEN,
  'exercise:start': BEFORE,
  'exercise:pause': ['running'],
  'exercise:resume': ['paused'],
  'exercise:set-rate': PLAY,
  'exercise:jump': PLAY,
  'exercise:end': [...PLAY, ...SOLUTION],
  'exercise:declare-no-duff': [...BEFORE, ...PLAY, ...SOLUTION],
  'exercise:lift-no-duff': FROZEN,
  'exercise:terminate': OPEN,
  'exercise:announce': OPEN,
  'control:note': OPEN,
  'inject:add': BEFORE_ENDEX,
  // Nothing is released while the clock stands, by hand neither.
  'inject:trigger': ['running'],
  'inject:hold': BEFORE_ENDEX,
  'inject:unhold': BEFORE_ENDEX,
  'inject:skip': BEFORE_ENDEX,
  'inject:shift': BEFORE_ENDEX,
  'deadline:extend': BEFORE_ENDEX,
  'hint:give': PLAY,
  'response:record': UNLOCKED.filter((phase) => !BEFORE.includes(phase)),
  'expectation:excuse': UNLOCKED,
  'duty:excuse': UNLOCKED,
  'response:rate': UNLOCKED,
  'duty:judge': UNLOCKED,
  'objective:rate': UNLOCKED,
  'action:observe': UNLOCKED,
  'inject:open': PLAY,
  'inject:acknowledge': PLAY,
  'response:submit': [...PLAY, ...AFTER],
  'hint:open': PLAY,
  'message:send': OPEN,
  'message:open': OPEN,
  'team:note': [...BEFORE, ...PLAY, ...SOLUTION, ...AFTER],
  'system:wake': PHASES,
  'system:confirm-delivery': PHASES,
  'system:link': PHASES,
};

/** Commands that ask for the phase the exercise is in already: they change nothing. */
const LEADS_TO: Partial<Readonly<Record<CommandKind, Phase>>> = {
  'exercise:start': 'running',
  'exercise:pause': 'paused',
  'exercise:resume': 'running',
  'exercise:end': 'ended',
  'exercise:declare-no-duff': 'no-duff',
  'exercise:terminate': 'terminated',
};

/** Moves between phases that leave the clock alone; the others have commands of their own. */
const MOVES: Readonly<Record<Phase, readonly Phase[]>> = {
  draft: [],
  planned: ['dry-run', 'ready', 'briefing'],
  'dry-run': ['planned', 'ready', 'briefing'],
  ready: ['planned', 'dry-run', 'briefing'],
  briefing: ['planned', 'dry-run', 'ready'],
  running: [],
  paused: ['solution'],
  'no-duff': [],
  solution: ['paused'],
  ended: ['hot-wash', 'evaluation'],
  'hot-wash': ['evaluation'],
  evaluation: ['aar-draft'],
  'aar-draft': ['evaluation', 'after-action-meeting'],
  'after-action-meeting': ['aar-draft', 'aar-final'],
  'aar-final': ['after-action-meeting', 'improvement', 'archived'],
  improvement: ['archived'],
  archived: [],
  terminated: ['hot-wash', 'evaluation', 'archived'],
};

/** Whether a command may be given in a phase. */
export function isAllowedIn(phase: Phase, kind: CommandKind): boolean {
  return COMMAND_PHASES[kind].includes(phase);
}

/** Whether a command would bring about the phase that there is. */
export function isDoneAlready(phase: Phase, kind: CommandKind): boolean {
  return LEADS_TO[kind] === phase;
}

/** The phases that `exercise:move` leads to from a phase. */
export function movesFrom(phase: Phase): readonly Phase[] {
  return MOVES[phase];
}

/** The commands that an actor may give in a phase. */
export function commandsIn(phase: Phase, actor: Performer): readonly CommandKind[] {
  const kinds = Object.keys(COMMAND_PHASES) as CommandKind[];
  return kinds.filter((kind) => mayGive(actor, kind) && isAllowedIn(phase, kind));
}

/** Whether the evaluation is closed: nothing that scores are made of is written any more, and evaluators see what their peers found. */
export function areScoresLocked(phase: Phase): boolean {
  return LOCKED.includes(phase);
}

/** Phases in which a team's messages go to exercise control only. */
export function isOnlyExconReachable(phase: Phase): boolean {
  return BEFORE.includes(phase) || FROZEN.includes(phase) || SOLUTION.includes(phase);
}
