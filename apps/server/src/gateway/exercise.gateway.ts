import type { CommandOutcome, Draft, ServerTime } from '@cyberdrill/contracts';
import type { DrillSocket } from '@cyberdrill/delivery';
import { WallClock } from '@cyberdrill/domain';
import { ConnectedSocket, MessageBody, type OnGatewayConnection } from '@nestjs/websockets';
import { originOf } from '../audit/origin-of.ts';
import { TeamTextReads } from '../audit/team-text-reads.ts';
import { checkShape } from '../commands/check-shape.ts';
import { CommandDesk } from '../commands/command-desk.ts';
import { NoData } from '../commands/exercise/no-data.ts';
import { TrustedProxies } from '../http/trusted-proxies.ts';
import { RoomDesk } from '../rooms/room-desk.ts';
import { DrillGateway } from './drill-gateway.ts';
import { Handles } from './handles.ts';

/** Everything that clients say over a socket. What they are sent is the business of `libs/delivery`. */
@DrillGateway()
export class ExerciseGateway implements OnGatewayConnection {
  constructor(
    private readonly desk: CommandDesk,
    private readonly rooms: RoomDesk,
    private readonly clock: WallClock,
    private readonly reads: TeamTextReads,
    private readonly proxies: TrustedProxies,
  ) {}

  handleConnection(socket: DrillSocket): Promise<void> {
    const { request, data } = socket;
    return this.reads.ofStream(data.access, originOf(request, this.proxies.clientAddress(request)));
  }

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

  @Handles('draft:keep')
  async keepDraft(
    @ConnectedSocket() socket: DrillSocket,
    @MessageBody() payload: object,
  ): Promise<{ data: Pick<Draft, 'revision'> }> {
    return { data: await this.rooms.keepDraft(socket, payload) };
  }

  @Handles('presence:tell')
  tellDoing(
    @ConnectedSocket() socket: DrillSocket,
    @MessageBody() payload: object,
  ): { data: Record<string, never> } {
    this.rooms.tellDoing(socket, payload);
    return { data: {} };
  }
}
