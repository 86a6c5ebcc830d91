import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { useCallback, useRef } from 'react';
import { randomId } from '../browser/random-id.ts';
import { giveCommand } from './give-command.ts';
import type { StreamLink } from './stream-link.ts';

/** Gives a command. @throws RequestError */
export type Give = <K extends CommandKind>(kind: K, data: CommandMap[K]) => Promise<void>;

/**
 * Gives commands whose words are only known when they are given, as those of a form. The same words given again after an error are
 * the same command, so that the server carries it out once, whatever became of the first try.
 */
export function useGive(connection: StreamLink): Give {
  const commandIds = useRef(new Map<string, string>());
  return useCallback(
    async (kind, data) => {
      const words = JSON.stringify([kind, data]);
      const commandId = commandIds.current.get(words) ?? randomId();
      commandIds.current.set(words, commandId);
      await giveCommand(connection, kind, data, commandId);
      commandIds.current.delete(words);
    },
    [connection],
  );
}
