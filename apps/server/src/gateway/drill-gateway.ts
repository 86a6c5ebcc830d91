import { applyDecorators, SetMetadata, UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { AckErrorFilter } from './ack-error.filter.ts';
import { PayloadPipe } from './payload.pipe.ts';
import { SocketAccessGuard } from './socket-access.guard.ts';

/** Marks a gateway as built by {@link DrillGateway}; the server refuses to start with one that is not. */
export const DRILL_GATEWAY = 'drill:gateway';

/**
 * A gateway as every one here must be: the key is looked at again before each event, the payload is one sound object,
 * and every failure reaches the client that waits for an answer. Nest's global guards, pipes and filters do none of this
 * for sockets.
 */
export function DrillGateway(): ClassDecorator {
  return applyDecorators(
    WebSocketGateway(),
    UseGuards(SocketAccessGuard),
    UsePipes(PayloadPipe),
    UseFilters(AckErrorFilter),
    SetMetadata(DRILL_GATEWAY, true),
  );
}
