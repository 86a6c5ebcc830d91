import type { TeamLink } from '@cyberdrill/contracts';
import type { DrillSocket } from '../sockets/drill-socket.ts';
import { PresentDevices } from './present-devices.ts';

/** Exercise control sees how links are within so many milliseconds; more often would be a flicker. */
const TELL_EVERY_MS = 2_000;

/** Nobody is here. */
const NOBODY = new PresentDevices();

/** What one device of exercise control was told last, by team. */
type Told = Map<string, string>;

/** Tells exercise control how well each team is connected: all of them at first, then those whose link has changed. */
export class LinkWatch {
  private readonly watchers = new Map<string, Map<DrillSocket, Told>>();
  private readonly pending = new Map<string, NodeJS.Timeout>();
  private readonly presentIn: (exerciseId: string) => ReadonlyMap<string, PresentDevices>;

  /** @param presentIn who is there, by team */
  constructor(presentIn: (exerciseId: string) => ReadonlyMap<string, PresentDevices>) {
    this.presentIn = presentIn;
  }

  add(socket: DrillSocket): void {
    const { exerciseId } = socket.data.exercise;
    const watchers = this.watchers.get(exerciseId) ?? new Map<DrillSocket, Told>();
    this.watchers.set(exerciseId, watchers);
    watchers.set(socket, new Map());
    socket.once('disconnect', () => {
      watchers.delete(socket);
      if (watchers.size === 0) this.watchers.delete(exerciseId);
    });
    this.tell(exerciseId);
  }

  /** Something about the links of an exercise has changed. */
  changed(exerciseId: string): void {
    if (!this.watchers.has(exerciseId) || this.pending.has(exerciseId)) return;
    this.pending.set(
      exerciseId,
      setTimeout(() => {
        this.pending.delete(exerciseId);
        this.tell(exerciseId);
      }, TELL_EVERY_MS),
    );
  }

  stop(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
  }

  private tell(exerciseId: string): void {
    const present = this.presentIn(exerciseId);
    for (const [socket, told] of this.watchers.get(exerciseId) ?? []) {
      const { exercise } = socket.data;
      const links = (exercise.state?.teams ?? []).map(({ id }) =>
        (present.get(id) ?? NOBODY).link(id, exercise.team(id)?.stream.head ?? 0),
      );
      const fresh = links.filter((link) => isNews(told, link));
      if (fresh.length > 0) socket.emit('control:links', fresh);
    }
  }
}

function isNews(told: Told, link: TeamLink): boolean {
  const words = JSON.stringify(link);
  if (told.get(link.teamId) === words) return false;
  told.set(link.teamId, words);
  return true;
}
