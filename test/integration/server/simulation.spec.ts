import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditPage, SimulationRequest, SimulationState, WireError } from '@cyberdrill/contracts';
import type { EntryKind } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { setTimeout } from 'node:timers/promises';
import { PeopleOf } from '../people/people-of.ts';
import { Device } from './device.ts';
import { DrillServer, type Drill } from './drill-server.ts';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;
const TEAMS = ['a', 'b', 'c'] as const;
/** A minute of the exercise in a quarter of a second. */
const RATE = 240;

let server: DrillServer;
let people: PeopleOf;
let drill: Drill;
/** Control's own device, which sees everything. */
let control: Device;

beforeAll(async () => {
  server = await DrillServer.start();
  people = await PeopleOf.at(server);
});
afterAll(async () => {
  await people.stop();
  await server.stop();
});
beforeEach(async () => {
  drill = await server.plan(TEAMS);
  control = await new Device(server.url, drill.planned.controlToken).connect();
});
afterEach(() => control.close());

async function simulation(method: string, body?: SimulationRequest): Promise<Response> {
  return drill.request('/simulation', drill.planned.controlToken, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function begin(body: SimulationRequest = {}): Promise<SimulationState> {
  return (await (await simulation('POST', body)).json()) as SimulationState;
}

async function state(): Promise<SimulationState> {
  return (await (await simulation('GET')).json()) as SimulationState;
}

async function refusalOf(answer: Promise<Response>): Promise<string> {
  return ((await (await answer).json()) as { readonly error: WireError }).error.code;
}

/** Starts the clock, fast. */
async function startex(): Promise<void> {
  await drill.control('exercise:start', {});
  await drill.control('exercise:set-rate', { rate: RATE });
}

function teamsThat(kind: EntryKind): ReadonlySet<string> {
  const told = control.entries.filter((entry) => entry.kind === kind);
  return new Set(told.map(({ data }) => (data as unknown as { readonly teamId: string }).teamId));
}

/** Waits until each of the teams has done something. */
function allHave(kind: EntryKind, ...teamIds: readonly string[]): Promise<void> {
  const isDone = () => teamIds.every((teamId) => teamsThat(kind).has(teamId));
  return until(isDone, PATIENCE_MS, `${kind} of ${teamIds.join(', ')}`);
}

/** Waits for what the server says of the simulation, as somebody who looks now and then. */
function becomes(passes: (state: SimulationState) => boolean): Promise<void> {
  return until(
    async () => {
      await setTimeout(LOOK_EVERY_MS);
      return passes(await state());
    },
    PATIENCE_MS,
    'another state of the simulation',
  );
}

describe('simulated teams', () => {
  it('play until ENDEX, are connected, and stand in the journal as what they are', async () => {
    expect(await begin({ seed: 3 })).toEqual({ isRunning: true, teamIds: TEAMS });
    await startex();
    await allHave('response.submitted', ...TEAMS);
    const journal = await drill.journal();
    const answers = journal.filter(({ kind }) => kind === 'response.submitted');
    expect(new Set(answers.map(({ actor }) => actor.id))).toEqual(new Set(['simulated']));
    expect(teamsThat('team.connected')).toEqual(new Set(TEAMS));
    // The form wants a file: it was stored, and whoever reads the answer may have it.
    expect(JSON.stringify(answers[0]?.data)).toContain('question-evidence.txt');
    await drill.control('exercise:end', {});
    await becomes(({ isRunning }) => !isRunning);
    expect(await refusalOf(simulation('POST', {}))).toBe('SIMULATION_TOO_LATE');
  });

  it('are those that are asked for, and more when asked again', async () => {
    expect(await begin({ teamIds: ['c'] })).toEqual({ isRunning: true, teamIds: ['c'] });
    expect(await begin({ teamIds: ['a', 'c'] })).toEqual({ isRunning: true, teamIds: ['a', 'c'] });
    expect(await refusalOf(simulation('POST', { teamIds: ['nobody'] }))).toBe('TEAM_UNKNOWN');
    expect(await refusalOf(simulation('POST', { seed: -1 }))).toBe('REQUEST_INVALID');
    expect((await simulation('DELETE')).status).toBe(204);
    expect(await state()).toEqual({ isRunning: false, teamIds: [] });
    const director = await people.member(drill, 'director');
    const { entries } = await director.visitor.get<AuditPage>(`/exercises/${drill.exerciseId}/audit`);
    expect(
      entries.filter(({ kind }) => kind.startsWith('simulation.')).map(({ kind, data }) => [kind, data]),
    ).toEqual([
      ['simulation.started', { teams: 1 }],
      ['simulation.started', { teams: 2 }],
      ['simulation.stopped', {}],
    ]);
  });

  it('leave a team to whoever joins it', async () => {
    await people.member(drill, 'liaison', 'b');
    expect(await begin()).toEqual({ isRunning: true, teamIds: ['a', 'c'] });
    const director = await people.member(drill, 'director');
    const ana = await people.person();
    await director.visitor.post(`/exercises/${drill.exerciseId}/people`, {
      email: ana.email,
      role: 'analyst',
      teamId: 'c',
    });
    await becomes(({ teamIds }) => !teamIds.includes('c'));
    await startex();
    await allHave('inject.acknowledged', 'a');
    expect(teamsThat('inject.acknowledged')).toEqual(new Set(['a']));
  });

  it('do nothing in a pause, and go on afterwards', async () => {
    await drill.control('exercise:start', {});
    await drill.control('exercise:pause', {});
    await begin({ teamIds: ['a'] });
    await allHave('inject.delivered', 'a');
    await drill.control('exercise:set-rate', { rate: RATE });
    const before = teamsThat('inject.acknowledged').size;
    await drill.control('exercise:resume', {});
    await allHave('inject.acknowledged', 'a');
    expect(before).toBe(0);
  });

  it('have stopped after a restart, and play on when they are asked again', async () => {
    await begin();
    await drill.control('exercise:start', {});
    await server.restart();
    expect(await state()).toEqual({ isRunning: false, teamIds: [] });
    await drill.control('exercise:set-rate', { rate: RATE });
    await begin();
    await allHave('inject.acknowledged', ...TEAMS);
  });
});
