import type { CommandMap } from '@cyberdrill/domain';
import type { ClientCommandKind } from './command-table.ts';

/** The core's data type of one kind of command, for the class that checks it to implement. */
export type CommandData<K extends ClientCommandKind> = CommandMap[K];
