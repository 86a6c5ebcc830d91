import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { useRef } from 'react';
import { RequestError } from '../api/request-error.ts';
import { useAction } from '../api/use-action.ts';
import { randomId } from '../browser/random-id.ts';
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
    const reply = await connection.send(kind, data, commandId.current).catch(() => {
      throw RequestError.local('UNREACHABLE');
    });
    if ('error' in reply) throw new RequestError(reply.error);
  });
  return { give: start, isUnderWay, error };
}
