import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { useRef } from 'react';
import { useAction } from '../api/use-action.ts';
import { randomId } from '../browser/random-id.ts';
import { giveCommand } from './give-command.ts';
import type { StreamLink } from './stream-link.ts';

/** A command that a page gives, and what came of the last try. */
export interface GivenCommand {
  readonly give: () => void;
  readonly isUnderWay: boolean;
  readonly error: unknown;
}

/**
 * A command with what it says. Given again after an error it is the same command, so that the server carries it out once,
 * whatever became of the first try.
 */
export function useCommand<K extends CommandKind>(
  connection: StreamLink,
  kind: K,
  data: CommandMap[K],
): GivenCommand {
  const commandId = useRef<string>(undefined);
  const { start, isUnderWay, error } = useAction(async () => {
    commandId.current ??= randomId();
    await giveCommand(connection, kind, data, commandId.current);
  });
  return { give: start, isUnderWay, error };
}
