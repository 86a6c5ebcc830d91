import type { CommandKind } from '../conduct/command.ts';
import type { Actor } from '../journal/entry.ts';

/** Who may give a command. `message:send` is for teams in their own name and for control in the name of a role. */
const GIVERS: Readonly<Record<CommandKind, readonly Actor['role'][]>> = {
  'exercise:plan': ['control'],
  'exercise:move': ['control'],
  'exercise:start': ['control'],
  'exercise:pause': ['control'],
  'exercise:resume': ['control'],
  'exercise:set-rate': ['control'],
  'exercise:jump': ['control'],
  'exercise:end': ['control'],
  'exercise:declare-no-duff': ['control'],
  'exercise:lift-no-duff': ['control'],
  'exercise:terminate': ['control'],
  'exercise:announce': ['control'],
  'control:note': ['control'],
  'inject:trigger': ['control'],
  'inject:hold': ['control'],
  'inject:unhold': ['control'],
  'inject:skip': ['control'],
  'inject:shift': ['control'],
  'deadline:extend': ['control'],
  'hint:give': ['control'],
  'response:record': ['control'],
  'expectation:excuse': ['control'],
  'duty:excuse': ['control'],
  'response:rate': ['control', 'evaluator'],
  'duty:judge': ['control', 'evaluator'],
  'objective:rate': ['control', 'evaluator'],
  'action:observe': ['control', 'evaluator'],
  'inject:open': ['team'],
  'inject:acknowledge': ['team'],
  'response:submit': ['team'],
  'hint:open': ['team'],
  'message:send': ['team', 'control'],
  'message:open': ['team'],
  'team:note': ['team'],
  'system:wake': ['system'],
  'system:confirm-delivery': ['system'],
  'system:link': ['system'],
};

/** The one authorisation rule for commands, whatever way they come; the decider asks it again. */
export function mayGive(role: Actor['role'], kind: CommandKind): boolean {
  return Object.hasOwn(GIVERS, kind) && GIVERS[kind].includes(role);
}

/** Things of one exercise that may be read. */
export type Resource = 'own-stream' | 'journal' | 'report' | 'own-report' | 'board';

const READERS: Readonly<Record<Resource, readonly Actor['role'][]>> = {
  'own-stream': ['control', 'evaluator', 'team'],
  journal: ['control', 'evaluator'],
  board: ['control', 'evaluator'],
  report: ['control', 'evaluator'],
  'own-report': ['team'],
};

/** The one authorisation rule for reading. */
export function mayRead(role: Actor['role'], resource: Resource): boolean {
  return READERS[resource].includes(role);
}
