import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { RequestError } from '../api/request-error.ts';
import type { StreamLink } from './stream-link.ts';

/**
 * Gives a command and waits until it is carried out.
 * @param commandId made once for what the person does: given again, nothing more happens
 * @throws RequestError when it is refused, or when no answer came (`UNREACHABLE`: whether it was carried out is then not known)
 */
export async function giveCommand<K extends CommandKind>(
  connection: StreamLink,
  kind: K,
  data: CommandMap[K],
  commandId: string,
): Promise<void> {
  const reply = await connection.send(kind, data, commandId).catch(() => {
    throw RequestError.local('UNREACHABLE');
  });
  if ('error' in reply) throw new RequestError(reply.error);
}
