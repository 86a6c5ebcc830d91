import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { useRef } from 'react';
import { RequestError } from '../../../api/request-error.ts';
import { randomId } from '../../../browser/random-id.ts';
import type { StreamLink } from '../../../realtime/stream-link.ts';

/**
 * Gives what a form says as a command. The same said again after an error is the same command, so that it is stored once.
 * @returns throws RequestError when it was refused or its fate is unknown
 */
export function useGiving<K extends CommandKind>(
  connection: StreamLink,
  kind: K,
): (data: CommandMap[K]) => Promise<void> {
  const last = useRef<{ readonly said: string; readonly commandId: string }>(undefined);
  return async (data) => {
    const said = JSON.stringify(data);
    if (last.current?.said !== said) last.current = { said, commandId: randomId() };
    const reply = await connection.send(kind, data, last.current.commandId).catch(() => {
      throw RequestError.local('UNREACHABLE');
    });
    if ('error' in reply) throw new RequestError(reply.error);
    last.current = undefined;
  };
}
