import type { ClientToServerEvents } from '@cyberdrill/contracts';
import { SubscribeMessage } from '@nestjs/websockets';

/** Handles one event of the protocol. */
export function Handles(event: keyof ClientToServerEvents): MethodDecorator {
  return SubscribeMessage(event);
}
