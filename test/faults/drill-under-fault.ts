import type { PlannedExercise, StreamEntry } from '@cyberdrill/contracts';
import type { CommandMap, Entry, ExerciseSettings } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { DrillApi } from '../../apps/cli/src/rehearsal/drill-api.ts';
import { DrillLink } from '../../apps/cli/src/rehearsal/drill-link.ts';
import type { KillableServer } from './killable-server.ts';
import { steadyScenario } from './steady-scenario.ts';

const TEAMS = ['one', 'two', 'three'] as const;

/** What a team's device itself saw and did. */
interface Device {
  readonly teamId: string;
  readonly link: DrillLink;
  readonly shown: string[];
  /** Response ids of which the server has said that they are stored. */
  readonly stored: string[];
  readonly answering: Promise<unknown>[];
}

/** A running drill whose teams answer every inject at once, while things are being killed. */
export class DrillUnderFault {
  readonly devices: Device[] = [];
  private readonly injects: number;
  private readonly plan: PlannedExercise;
  private readonly control: DrillLink;
  private readonly api: DrillApi;

  private constructor(plan: PlannedExercise, server: KillableServer, injects: number) {
    this.plan = plan;
    this.injects = injects;
    this.api = new DrillApi(server.url, server.adminToken);
    this.control = new DrillLink(server.url, plan.controlToken, () => undefined);
    for (const { id, token } of plan.teams) this.devices.push(deviceOf(server.url, id, token));
  }

  static async start(
    server: KillableServer,
    injects: number,
    settings: Partial<ExerciseSettings> = {},
  ): Promise<DrillUnderFault> {
    const api = new DrillApi(server.url, server.adminToken);
    const teams = TEAMS.map((id) => ({ id, name: `CIRT ${id}`, language: 'en' }));
    const plan = await api.plan({ title: 'Fault', scenarioYaml: steadyScenario(injects), teams, settings });
    const drill = new DrillUnderFault(plan, server, injects);
    await Promise.all(
      [drill.control, ...drill.devices.map(({ link }) => link)].map((link) => link.connect()),
    );
    await drill.command('exercise:start', {});
    return drill;
  }

  /** Gives a command as control; sent until it is answered. */
  async command<K extends keyof CommandMap>(kind: K, data: CommandMap[K]): Promise<void> {
    await this.control.send(kind, data);
  }

  /** Waits until every team was shown that many injects. */
  async shown(count: number, withinMs = 30_000): Promise<void> {
    await until(
      () => this.devices.every(({ shown }) => shown.length >= count),
      withinMs,
      `${count} injects shown`,
    );
  }

  /** Waits until that many injects were shown to every team, all unless told otherwise, and every answer is stored. */
  async finished(count = this.injects): Promise<void> {
    await this.shown(count);
    await Promise.all(this.devices.flatMap(({ answering }) => answering));
  }

  async journal(): Promise<readonly Entry[]> {
    const text = await this.api.journal(this.plan.exerciseId, this.plan.controlToken);
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
  }

  async releases(): Promise<readonly Entry<'inject.released'>[]> {
    return (await this.journal()).filter((entry) => entry.kind === 'inject.released');
  }

  close(): void {
    for (const { link } of this.devices) link.close();
    this.control.close();
  }
}

function deviceOf(url: string, teamId: string, token: string): Device {
  const shown: string[] = [];
  const stored: string[] = [];
  const answering: Promise<unknown>[] = [];
  const link = new DrillLink(url, token, (entry: StreamEntry) => {
    if (entry.kind !== 'inject.released' || !('inject' in entry.data)) return;
    const { injectId } = entry.data.inject;
    shown.push(injectId);
    const responseId = randomUUID();
    const answer = { injectId, responseId, isFinal: true, values: {}, text: 'Seen.' };
    answering.push(link.send('response:submit', answer).then(() => stored.push(responseId)));
  });
  return { teamId, link, shown, stored, answering };
}
