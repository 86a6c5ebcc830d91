import type { AuditOrigin } from '@cyberdrill/contracts';
import { storable } from '@cyberdrill/domain';
import type { IncomingMessage } from 'node:http';

const LONGEST_AGENT = 120;

/**
 * Where a request came from.
 * @param address of the client; left out: what Express makes of it, behind a trusted proxy the proxy's word for it
 */
export function originOf(
  request: IncomingMessage & { readonly ip?: string },
  address = request.ip ?? request.socket.remoteAddress ?? 'unknown',
): AuditOrigin {
  const agent = request.headers['user-agent'];
  return agent === undefined || agent === ''
    ? { address }
    : { address, agent: storable(agent.slice(0, LONGEST_AGENT)) };
}
