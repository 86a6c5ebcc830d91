import type { StreamEntry } from '@cyberdrill/contracts';
import { playsFor, type Access } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { TeamLinks } from '../links/team-links.ts';
import { StreamPump } from '../pump/stream-pump.ts';
import type { Receipts } from '../receipts/receipts.ts';
import { audienceOf } from '../streams/audience.ts';
import type { ExerciseStreams } from '../streams/exercise-streams.ts';

/** Devices inside this process, of players that play by themselves: sent their stream, counted, and taken receipts from as sockets are. */
export class LocalDevices {
  private readonly streams: ExerciseStreams;
  private readonly receipts: Receipts;
  private readonly links: TeamLinks;

  constructor(streams: ExerciseStreams, receipts: Receipts, links: TeamLinks) {
    this.streams = streams;
    this.receipts = receipts;
    this.links = links;
  }

  /**
   * Connects a device that is shown the stream of an access from its beginning, entry by entry. What `onEntry` throws is thrown
   * to nobody: it must not.
   * @returns how to disconnect it
   * @throws AppError EXERCISE_UNKNOWN, NOT_PERMITTED, STORE_UNAVAILABLE
   */
  async connect(access: Access, onEntry: (entry: StreamEntry) => void): Promise<() => void> {
    const { exerciseId } = access;
    const audience = audienceOf(access);
    if (audience === undefined) throw new AppError('NOT_PERMITTED');
    const exercise = await this.streams.current(exerciseId);
    const stream = exercise.of(audience);
    if (stream === undefined) throw new AppError('EXERCISE_UNKNOWN');
    const teamId = playsFor(access);
    let held = 0;
    const pump = new StreamPump(
      exerciseId,
      stream,
      {
        send: ({ entries }, answer) => {
          for (const entry of entries) if (entry.place > held) onEntry(entry);
          held = Math.max(held, entries.at(-1)?.place ?? held);
          // Not at once: the pump is still about to note that it has sent.
          queueMicrotask(() => answer({ place: held }));
        },
        cut: () => undefined,
      },
      {
        after: 0,
        onHeld: (place) => {
          if (teamId !== undefined) this.receipts.confirm(exercise, teamId, place);
        },
      },
    );
    if (teamId !== undefined) this.links.deviceConnected(exerciseId, teamId);
    pump.start();
    let isConnected = true;
    return () => {
      if (!isConnected) return;
      isConnected = false;
      pump.stop();
      if (teamId !== undefined) this.links.deviceLost(exerciseId, teamId);
    };
  }
}
