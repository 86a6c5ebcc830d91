import type { TeamLink, Teammate } from '@cyberdrill/contracts';
import type { Doing, PresentDevice, RoomNews } from '@cyberdrill/domain';

/** What other processes tell of a team is forgotten when it has not been told again for so long: they have gone without a word. */
export const FORGET_AFTER_MS = 90_000;

interface Told {
  readonly devices: readonly PresentDevice[];
  readonly atMs: number;
}

/** Who of one team is here: the devices of this process, and those that others have told of. */
export class PresentDevices {
  private readonly own = new Map<string, PresentDevice>();
  private readonly told = new Map<string, Told>();

  /** The devices that are connected to this process. */
  get ownDevices(): readonly PresentDevice[] {
    return [...this.own.values()];
  }

  get isEmpty(): boolean {
    return this.own.size === 0 && this.told.size === 0;
  }

  put(device: PresentDevice): void {
    this.own.set(device.deviceId, device);
  }

  /** What was measured of a device of this process; one that has gone meanwhile stays gone. */
  measure(deviceId: string, changes: Partial<Pick<PresentDevice, 'held' | 'roundTripMs'>>): void {
    const device = this.own.get(deviceId);
    if (device !== undefined) this.own.set(deviceId, { ...device, ...changes });
  }

  /** What a device of this process is at from now on; what is left out is looked at no longer. */
  say(deviceId: string, doing: Doing): void {
    const device = this.own.get(deviceId);
    if (device === undefined) return;
    const { injectId: _, ...rest } = device;
    this.own.set(deviceId, { ...rest, ...doing });
  }

  remove(deviceId: string): void {
    this.own.delete(deviceId);
  }

  /** Takes the word of another process; all of its devices of the team at once. */
  hear({ processId, devices = [] }: RoomNews, nowMs: number): void {
    if (devices.length === 0) this.told.delete(processId);
    else this.told.set(processId, { devices, atMs: nowMs });
  }

  /** Forgets processes that have not been heard of for long. @returns whether there were any */
  forgetSilent(nowMs: number): boolean {
    const silent = [...this.told].filter(([, { atMs }]) => nowMs - atMs > FORGET_AFTER_MS);
    for (const [processId] of silent) this.told.delete(processId);
    return silent.length > 0;
  }

  /** As they are told to the team: nothing of their lines. */
  mates(): readonly Teammate[] {
    return this.all().map(({ held: _, roundTripMs: __, ...mate }) => mate);
  }

  /** As it is told to exercise control. @param head place of the last entry of the team's stream */
  link(teamId: string, head: number): TeamLink {
    const devices = this.all();
    const trips = devices.flatMap(({ roundTripMs }) => roundTripMs ?? []);
    const held = devices.length === 0 ? head : Math.max(...devices.map((device) => device.held));
    return {
      teamId,
      devices: devices.length,
      ...(trips.length === 0 ? {} : { roundTripMs: Math.min(...trips) }),
      behind: Math.max(0, head - held),
    };
  }

  private all(): readonly PresentDevice[] {
    return [...this.own.values(), ...[...this.told.values()].flatMap(({ devices }) => devices)];
  }
}
