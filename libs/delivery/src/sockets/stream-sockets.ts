import { playsFor, sideOf, viewOf, type DrillRole } from '@cyberdrill/domain';
import type { TeamLinks } from '../links/team-links.ts';
import { StreamPump } from '../pump/stream-pump.ts';
import type { Receipts } from '../receipts/receipts.ts';
import type { TeamRooms } from '../rooms/team-rooms.ts';
import type { DrillSocket } from './drill-socket.ts';

/** Gives every admitted socket its stream, and takes receipts and presence from it. */
export class StreamSockets {
  private readonly receipts: Receipts;
  private readonly links: TeamLinks;
  private readonly rooms: TeamRooms;

  constructor(receipts: Receipts, links: TeamLinks, rooms: TeamRooms) {
    this.receipts = receipts;
    this.links = links;
    this.rooms = rooms;
  }

  /** Serves a socket until it disconnects. */
  serve(socket: DrillSocket): void {
    const { access, exercise, stream, after } = socket.data;
    const teamId = playsFor(access);
    const pump = new StreamPump(
      exercise.exerciseId,
      stream,
      {
        send: (batch, onAnswer) => socket.emit('stream:entries', batch, onAnswer),
        // Not socket.disconnect(): told to leave, the client would not come back by itself.
        cut: () => socket.conn.close(),
      },
      {
        after,
        onHeld: (place) => {
          if (teamId === undefined) return;
          this.receipts.confirm(exercise, teamId, place);
          this.rooms.held(socket, teamId, place);
        },
      },
    );
    if (teamId !== undefined) {
      this.links.deviceConnected(exercise.exerciseId, teamId);
      this.rooms.enter(socket, teamId);
    } else if (seesLinks(access.role)) this.rooms.watchLinks(socket);
    socket.once('disconnect', () => {
      pump.stop();
      if (teamId !== undefined) this.links.deviceLost(exercise.exerciseId, teamId);
    });
    pump.start();
  }
}

/** Exercise control looks after everybody's links; a coach is with one team. */
function seesLinks(role: DrillRole): boolean {
  return sideOf(role) === 'control' && viewOf(role) !== 'team';
}
