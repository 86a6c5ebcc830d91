import { appErrorOf, isServerFault, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import { DELIVERY, type GiveCommand } from '../give-command.ts';
import type { ExerciseStream } from '../streams/exercise-stream.ts';
import type { ExerciseStreams } from '../streams/exercise-streams.ts';

/** Times of {@link TeamLinks}, in wall milliseconds. */
export interface LinkTimes {
  /** How long a team may be without a device before that is written down; a reloaded page is back within it. */
  readonly lossGraceMs: number;
  /** How long teams that the journal calls connected have to come back after this process first opens the exercise. */
  readonly bootGraceMs: number;
  readonly retryAfterMs: number;
}

const DEFAULT_TIMES: LinkTimes = { lossGraceMs: 3_000, bootGraceMs: 10_000, retryAfterMs: 1_000 };

/** One team of one exercise, and how many devices of it are connected to this process. */
interface Link {
  readonly exerciseId: string;
  readonly teamId: string;
  devices: number;
  isSettling: boolean;
  check: NodeJS.Timeout | undefined;
}

/**
 * Writes into the journal when a team's first device has connected and when its last one was lost.
 * Kept true by comparing, not by counting events: whoever holds a device says "connected" whenever the journal says
 * otherwise, so a crash, or another process that knows only its own devices, is put right by itself.
 */
export class TeamLinks {
  /** By exercise, then by team; only teams with a device, or with something to check. */
  private readonly links = new Map<string, Map<string, Link>>();
  private readonly seenExercises = new Set<string>();
  private readonly streams: ExerciseStreams;
  private readonly give: GiveCommand;
  private readonly logger: LoggerService;
  private readonly times: LinkTimes;
  private isStopped = false;

  constructor(
    streams: ExerciseStreams,
    give: GiveCommand,
    logger: LoggerService,
    times: LinkTimes = DEFAULT_TIMES,
  ) {
    this.streams = streams;
    this.give = give;
    this.logger = logger;
    this.times = times;
    streams.onGrowth((stream) => this.compare(stream));
  }

  deviceConnected(exerciseId: string, teamId: string): void {
    const link = this.linkOf(exerciseId, teamId);
    link.devices += 1;
    if (link.devices === 1) this.checkIn(link, 0);
  }

  deviceLost(exerciseId: string, teamId: string): void {
    const link = this.linkOf(exerciseId, teamId);
    link.devices -= 1;
    if (link.devices === 0) this.checkIn(link, this.times.lossGraceMs);
  }

  /** Writes nothing any more: a stopped server is about to come back, and then compares anew. */
  stop(): void {
    this.isStopped = true;
    for (const links of this.links.values()) for (const { check } of links.values()) clearTimeout(check);
  }

  private compare({ exerciseId, state }: ExerciseStream): void {
    const connected = state?.connected ?? {};
    for (const link of this.links.get(exerciseId)?.values() ?? []) {
      const isContradicted = link.devices > 0 && connected[link.teamId] !== true;
      if (isContradicted && link.check === undefined) this.checkIn(link, 0);
    }
    if (this.seenExercises.has(exerciseId)) return;
    this.seenExercises.add(exerciseId);
    for (const [teamId, isConnected] of Object.entries(connected)) {
      if (isConnected) this.checkIn(this.linkOf(exerciseId, teamId), this.times.bootGraceMs);
    }
  }

  private linkOf(exerciseId: string, teamId: string): Link {
    const links = this.links.get(exerciseId) ?? new Map<string, Link>();
    this.links.set(exerciseId, links);
    const link = links.get(teamId) ?? { exerciseId, teamId, devices: 0, isSettling: false, check: undefined };
    links.set(teamId, link);
    return link;
  }

  private checkIn(link: Link, delayMs: number): void {
    if (this.isStopped) return;
    clearTimeout(link.check);
    link.check = setTimeout(() => void this.check(link), delayMs);
  }

  private async check(link: Link): Promise<void> {
    if (link.isSettling) return this.checkIn(link, this.times.retryAfterMs);
    link.check = undefined;
    link.isSettling = true;
    try {
      await this.settle(link);
    } catch (error) {
      const appError = appErrorOf(error);
      reportFault(this.logger, appError, 'link');
      if (isServerFault(appError.code)) this.checkIn(link, this.times.retryAfterMs);
    } finally {
      link.isSettling = false;
      if (link.devices === 0 && link.check === undefined)
        this.links.get(link.exerciseId)?.delete(link.teamId);
    }
  }

  private async settle(link: Link): Promise<void> {
    const { exerciseId, teamId } = link;
    const { state } = await this.streams.current(exerciseId);
    const isConnected = link.devices > 0;
    if ((state?.connected[teamId] ?? false) === isConnected) return;
    await this.give(exerciseId, { kind: 'system:link', data: { teamId, isConnected }, actor: DELIVERY });
  }
}
