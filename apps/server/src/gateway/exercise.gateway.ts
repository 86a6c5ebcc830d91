import type { CommandOutcome, ServerTime } from '@cyberdrill/contracts';
import type { DrillSocket } from '@cyberdrill/delivery';
import { WallClock } from '@cyberdrill/domain';
import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import { checkShape } from '../commands/check-shape.ts';
import { CommandDesk } from '../commands/command-desk.ts';
import { NoData } from '../commands/exercise/no-data.ts';
import { DrillGateway } from './drill-gateway.ts';
import { Handles } from './handles.ts';

/** Everything that clients say over a socket. What they are sent is the business of `libs/delivery`. */
@DrillGateway()
export class ExerciseGateway {
  constructor(
    private readonly desk: CommandDesk,
    private readonly clock: WallClock,
  ) {}

  @Handles('command:send')
  async giveCommand(
    @ConnectedSocket() socket: DrillSocket,
    @MessageBody() payload: object,
  ): Promise<{ data: CommandOutcome }> {
    return { data: await this.desk.give(socket.data.access, payload) };
  }

  @Handles('time:read')
  readTime(@MessageBody() payload: object): { data: ServerTime } {
    checkShape(NoData, payload, 'REQUEST_INVALID');
    return { data: { nowMs: this.clock.nowMs() } };
  }
}
