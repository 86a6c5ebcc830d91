import type { PlannedExercise } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap, Entry, ExerciseSettings } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { DrillApi } from '../../../apps/cli/src/rehearsal/drill-api.ts';
import { parseJournal } from '../../../apps/cli/src/journal-file.ts';
import { AnsweringTeam } from './answering-team.ts';
import { violations, type Outage } from './invariants.ts';
import { SteadfastDevice, type Sent } from './steadfast-device.ts';
import { slownessOfMachine } from './slowness.ts';
import { dueSecond, injectId, steadyScenario } from './steady-scenario.ts';

const QUIET_MS = 300;
const TEAMS = ['one', 'two', 'three'] as const;

/** How a drill is played while things break. */
export interface DrillOptions {
  /** How many injects there are, one each exercise second. */
  readonly injects: number;
  readonly settings?: Partial<ExerciseSettings>;
  /** Where a team's device finds the server; left out: at its own address. */
  readonly urlFor?: (teamId: string) => string;
}

/** A drill of three teams that answer every inject at once, and of exercise control, while things break. */
export class DrillUnderFault {
  readonly plan: PlannedExercise;
  readonly control: SteadfastDevice;
  readonly teams: AnsweringTeam[] = [];
  readonly outages: Outage[] = [];
  private readonly injects: number;
  private readonly rate: number;
  private readonly api: DrillApi;

  private constructor(plan: PlannedExercise, api: DrillApi, url: string, options: DrillOptions) {
    const { injects, settings, urlFor = () => url } = options;
    this.plan = plan;
    this.api = api;
    this.injects = injects;
    this.rate = settings?.initialRate ?? 1;
    this.control = new SteadfastDevice(url, plan.controlToken);
    for (const { id, token } of plan.teams) this.teams.push(new AnsweringTeam(id, urlFor(id), token));
  }

  /** Plans a drill and brings everybody in. */
  static async planned(
    server: { readonly url: string; readonly adminToken: string },
    options: DrillOptions,
  ): Promise<DrillUnderFault> {
    const { injects, settings = {} } = options;
    const api = new DrillApi(server.url, server.adminToken);
    const teams = TEAMS.map((id) => ({ id, name: `CIRT ${id}`, language: 'en' }));
    const plan = await api.plan({ title: 'Fault', scenarioYaml: steadyScenario(injects), teams, settings });
    const drill = new DrillUnderFault(plan, api, server.url, options);
    await Promise.all(drill.devices.map((device) => device.connect()));
    return drill;
  }

  /** As {@link planned}, and STARTEX. */
  static async started(
    server: { readonly url: string; readonly adminToken: string },
    options: DrillOptions,
  ): Promise<DrillUnderFault> {
    const drill = await DrillUnderFault.planned(server, options);
    await drill.command('exercise:start', {});
    await until(() => drill.startedAtMs > 0, 30_000, 'control hears of STARTEX');
    return drill;
  }

  get devices(): readonly SteadfastDevice[] {
    return [this.control, ...this.teams.map(({ device }) => device)];
  }

  /** The key that all devices of a team share. */
  tokenOf(teamId: string): string {
    const team = this.plan.teams.find(({ id }) => id === teamId);
    if (team === undefined) throw new Error(`there is no team ${teamId}`);
    return team.token;
  }

  /** Wall time of STARTEX in milliseconds. */
  get startedAtMs(): number {
    return this.told('exercise.started')[0]?.occurredAtMs ?? 0;
  }

  /** Gives a command as control; sent until it is answered. */
  async command<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<Sent> {
    return this.control.send(kind, data);
  }

  /** What control has been told so far of one kind. */
  told<K extends Entry['kind']>(kind: K): readonly Entry<K>[] {
    // Control is sent the journal's entries as they are.
    return (this.control.entries as readonly Entry[]).filter((entry) => entry.kind === kind) as Entry<K>[];
  }

  /** Waits until an inject is due, whether or not anybody is there to release it; for drills whose clock just runs. */
  async due(number: number, offsetMs = 0): Promise<void> {
    const dueAtMs = this.startedAtMs + (dueSecond(number) * 1_000) / this.rate + offsetMs;
    await until(() => Date.now() >= dueAtMs, 60_000, `${injectId(number)} is due`);
  }

  /** Waits until every team was shown that many injects. */
  async shown(count: number, withinMs = 30_000): Promise<void> {
    await until(
      () => this.teams.every(({ shown }) => shown.length >= count),
      withinMs,
      `${count} injects shown`,
    );
  }

  /** Waits until that many injects, all unless told otherwise, were shown to every team and every answer is stored. */
  async finished(count = this.injects): Promise<void> {
    await this.shown(count);
    await until(() => this.teams.every(({ isDone }) => isDone), 30_000, 'every answer is stored');
  }

  /** Ends the drill, waits for rest, and finds everything that is not as it must be. */
  async violations(): Promise<readonly string[]> {
    await this.command('exercise:end', {});
    const { exerciseId, controlToken } = this.plan;
    let journal: readonly Entry[] = [];
    let serverReport = '';
    const isStill = async (): Promise<boolean> => {
      if (!this.isQuiet) return false;
      serverReport = await this.api.report(exerciseId, controlToken);
      journal = await this.journal();
      return journal.length === this.control.entries.length;
    };
    await until(isStill, 30_000, 'the drill has come to rest');
    return violations({
      journal,
      control: this.control.entries,
      devices: this.teams.map(({ teamId, device, shown, answers }) => {
        return { teamId, entries: device.entries, skipped: device.skipped, shown, answers };
      }),
      serverReport,
      outages: this.outages,
      slowness: slownessOfMachine(),
    });
  }

  /** Nothing has come for a while, and everything that was released has been delivered. */
  private get isQuiet(): boolean {
    const released = this.told('inject.released').flatMap(({ data }) => data.teamIds).length;
    const lastAtMs = this.control.heldAtMs.at(-1) ?? 0;
    return this.told('inject.delivered').length === released && Date.now() - lastAtMs > QUIET_MS;
  }

  async journal(): Promise<readonly Entry[]> {
    return parseJournal(await this.api.journal(this.plan.exerciseId, this.plan.controlToken), 'journal');
  }

  close(): void {
    for (const device of this.devices) device.close();
  }
}
