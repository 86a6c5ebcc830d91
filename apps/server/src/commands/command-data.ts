import type { CommandKind, CommandMap, SystemCommandMap } from '@cyberdrill/domain';

/** Commands that may come from outside: all but the system's own, and planning, which has a route of its own. */
export type ClientCommandKind = Exclude<CommandKind, keyof SystemCommandMap | 'exercise:plan'>;

/** The core's data type of one kind of command, for the class that checks it to implement. */
export type CommandData<K extends ClientCommandKind> = CommandMap[K];
