import { randomUUID } from 'node:crypto';
import type { Doing, Draft, Drafts, PresentDevice, RoomFeed, RoomNews } from '@cyberdrill/domain';
import { appErrorOf, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { DrillSocket } from '../sockets/drill-socket.ts';
import { LinkWatch } from './link-watch.ts';
import { PresentDevices } from './present-devices.ts';
import { watchRoundTrip } from './round-trip.ts';

/** How often other processes are told again of the devices here; well within the time after which they forget. */
const TELL_AGAIN_EVERY_MS = 30_000;

/** Changes that come together are told together. */
const GATHER_MS = 150;

type Measured = Partial<Pick<PresentDevice, 'held' | 'roundTripMs'>>;

/** One team's room: who is in it, and the sockets of this process that are. */
interface Room {
  readonly exerciseId: string;
  readonly teamId: string;
  readonly present: PresentDevices;
  readonly sockets: Map<string, DrillSocket>;
  telling: NodeJS.Timeout | undefined;
}

/**
 * What devices of one team know of each other beside the journal: who is here and what they are at, and what is written and not
 * sent. Nothing of it is recorded, and no other team ever hears of it; exercise control is told of the links alone.
 */
export class TeamRooms {
  private readonly rooms = new Map<string, Room>();
  private readonly processId = randomUUID();
  private readonly drafts: Drafts;
  private readonly feed: RoomFeed;
  private readonly logger: LoggerService;
  private readonly links = new LinkWatch((exerciseId) => this.roomsOf(exerciseId));
  private timer: NodeJS.Timeout | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(drafts: Drafts, feed: RoomFeed, logger: LoggerService) {
    this.drafts = drafts;
    this.feed = feed;
    this.logger = logger;
  }

  start(): void {
    this.unsubscribe = this.feed.subscribe((news) => this.hear(news));
    this.timer = setInterval(() => this.tellAgain(), TELL_AGAIN_EVERY_MS);
  }

  stop(): void {
    this.unsubscribe?.();
    clearInterval(this.timer);
    this.links.stop();
    for (const { telling } of this.rooms.values()) clearTimeout(telling);
  }

  /** A device of a team is here until it disconnects. */
  enter(socket: DrillSocket, teamId: string): void {
    const { exercise, after, name } = socket.data;
    const room = this.roomOf(exercise.exerciseId, teamId);
    const deviceId = socket.id;
    room.present.put({ deviceId, ...(name !== undefined && { name }), isWriting: false, held: after });
    room.sockets.set(deviceId, socket);
    watchRoundTrip(socket.conn, (roundTripMs) => this.measured(room, deviceId, { roundTripMs }));
    socket.once('disconnect', () => {
      room.present.remove(deviceId);
      room.sockets.delete(deviceId);
      this.changed(room);
    });
    this.changed(room);
    void this.sendDrafts(socket, () => this.drafts.ofTeam(exercise.exerciseId, teamId));
  }

  /** What a device of a team is at from now on. */
  tell(socket: DrillSocket, teamId: string, doing: Doing): void {
    const room = this.roomOf(socket.data.exercise.exerciseId, teamId);
    room.present.say(socket.id, doing);
    this.changed(room);
  }

  /** A device has confirmed all entries up to a place. */
  held(socket: DrillSocket, teamId: string, place: number): void {
    const room = this.rooms.get(keyOf(socket.data.exercise.exerciseId, teamId));
    if (room !== undefined) this.measured(room, socket.id, { held: place });
  }

  /** A device has changed a draft of its team: the others are sent it. */
  draftKept(socket: DrillSocket, teamId: string, draft: Draft): void {
    const { exerciseId } = socket.data.exercise;
    const others = [...this.roomOf(exerciseId, teamId).sockets.values()].filter((each) => each !== socket);
    for (const other of others) other.emit('team:drafts', [draft]);
    this.feed.tell({ exerciseId, teamId, processId: this.processId, draftOf: draft.injectId });
  }

  /** A device of exercise control is told of the links of all teams until it disconnects. */
  watchLinks(socket: DrillSocket): void {
    this.links.add(socket);
  }

  private hear(news: RoomNews): void {
    const { exerciseId, teamId, processId, devices, draftOf } = news;
    if (processId === this.processId) return;
    const known = this.rooms.get(keyOf(exerciseId, teamId));
    if (devices !== undefined) {
      const room = known ?? this.roomOf(exerciseId, teamId);
      room.present.hear(news, performance.now());
      this.tellMates(room);
    }
    if (draftOf === undefined || known === undefined) return;
    for (const socket of known.sockets.values())
      void this.sendDrafts(socket, async () => {
        const draft = await this.drafts.find(exerciseId, teamId, draftOf);
        return draft === undefined ? [] : [draft];
      });
  }

  private measured(room: Room, deviceId: string, changes: Measured): void {
    room.present.measure(deviceId, changes);
    this.links.changed(room.exerciseId);
  }

  private changed(room: Room): void {
    room.telling ??= setTimeout(() => {
      room.telling = undefined;
      this.tellProcesses(room);
      this.tellMates(room);
    }, GATHER_MS);
  }

  private tellMates(room: Room): void {
    const mates = room.present.mates();
    for (const [ownDeviceId, socket] of room.sockets) socket.emit('team:presence', { ownDeviceId, mates });
    this.links.changed(room.exerciseId);
    if (room.present.isEmpty) this.rooms.delete(keyOf(room.exerciseId, room.teamId));
  }

  private tellAgain(): void {
    for (const room of this.rooms.values()) {
      if (room.present.forgetSilent(performance.now())) this.tellMates(room);
      if (room.sockets.size > 0) this.tellProcesses(room);
    }
  }

  private tellProcesses({ exerciseId, teamId, present }: Room): void {
    this.feed.tell({ exerciseId, teamId, processId: this.processId, devices: present.ownDevices });
  }

  private async sendDrafts(socket: DrillSocket, read: () => Promise<readonly Draft[]>): Promise<void> {
    try {
      const drafts = await read();
      if (drafts.length > 0) socket.emit('team:drafts', drafts);
    } catch (error) {
      // The device still has its own; what others write comes with the next connection.
      reportFault(this.logger, appErrorOf(error), 'drafts');
    }
  }

  private roomOf(exerciseId: string, teamId: string): Room {
    const key = keyOf(exerciseId, teamId);
    const known = this.rooms.get(key);
    if (known !== undefined) return known;
    const room = {
      exerciseId,
      teamId,
      present: new PresentDevices(),
      sockets: new Map<string, DrillSocket>(),
      telling: undefined,
    };
    this.rooms.set(key, room);
    return room;
  }

  private roomsOf(exerciseId: string): ReadonlyMap<string, PresentDevices> {
    const rooms = [...this.rooms.values()].filter((room) => room.exerciseId === exerciseId);
    return new Map(rooms.map(({ teamId, present }) => [teamId, present]));
  }
}

function keyOf(exerciseId: string, teamId: string): string {
  return `${teamId}\n${exerciseId}`;
}
