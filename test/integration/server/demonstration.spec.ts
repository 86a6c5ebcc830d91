import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DemonstrationPlace,
  DemonstrationView,
  OwnMembership,
  PlannedExercise,
} from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { setTimeout } from 'node:timers/promises';
import { PeopleOf, type PersonMade } from '../people/people-of.ts';
import { ADMIN_TOKEN, DrillServer } from './drill-server.ts';

const ENV = { SCENARIOS_DIR: 'scenarios', DEMONSTRATION: 'on' } as const;
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 200;

let server: DrillServer;
let people: PeopleOf;
let amal: PersonMade;

beforeAll(async () => {
  server = await DrillServer.start(ENV);
  people = await PeopleOf.at(server);
  amal = await people.person({ name: 'Amal', isAdministrator: true });
});
afterAll(async () => {
  await people.stop();
  await server.stop();
});

const view = (): Promise<DemonstrationView> => amal.visitor.get<DemonstrationView>('/demonstration');

async function exerciseId(): Promise<string> {
  return (await view()).exercise?.exerciseId ?? 'none';
}

function give(kind: string, data: object): Promise<unknown> {
  return exerciseId().then((id) =>
    amal.visitor.post(`/exercises/${id}/commands`, { commandId: `${kind}-${Date.now()}`, kind, data }),
  );
}

/** Waits for what the demonstration becomes, as somebody who looks now and then. */
async function becomes(
  passes: (exercise: NonNullable<DemonstrationView['exercise']>) => boolean,
): Promise<void> {
  await until(
    async () => {
      await setTimeout(LOOK_EVERY_MS);
      const { exercise } = await view();
      return exercise !== undefined && passes(exercise);
    },
    PATIENCE_MS,
    'another state of the demonstration',
  );
}

describe('the demonstration drill', () => {
  it('is planned by a server that is empty, for fifteen teams in the six languages, and once', async () => {
    const { exercise, mayPlan } = await view();
    expect(mayPlan).toBe(false);
    expect(exercise).toMatchObject({ phase: 'planned', hasEnded: false, simulation: { isRunning: false } });
    expect(exercise?.teams).toHaveLength(15);
    expect(new Set(exercise?.teams.map(({ language }) => language)).size).toBe(6);
    expect(exercise?.own).toBeUndefined();
    await server.restart(ENV);
    expect(await exerciseId()).toBe(exercise?.exerciseId);
    expect(await amal.visitor.codeOf('POST', '/demonstration')).toBe('DEMONSTRATION_STANDS');
  });

  it('is watched: simulated teams play it fast under a new director', async () => {
    const place = await amal.visitor.post<DemonstrationPlace>('/demonstration/watch', {});
    expect(place).toEqual({ exerciseId: await exerciseId(), role: 'director' });
    const { exercise } = await view();
    expect(exercise).toMatchObject({ phase: 'running', own: { role: 'director' } });
    expect(exercise?.simulation.teamIds).toHaveLength(15);
    const membership = await amal.visitor.get<readonly OwnMembership[]>('/account/memberships');
    expect(membership).toMatchObject([{ role: 'director', isNdaDue: false, isLive: true }]);
  });

  it('is joined by who has directed it: what she knows does not stand in her way here', async () => {
    const { exercise } = await view();
    const teamId = exercise?.teams[3]?.teamId ?? '';
    const place = await amal.visitor.post<DemonstrationPlace>('/demonstration/join', { teamId });
    expect(place).toEqual({ exerciseId: exercise?.exerciseId, role: 'analyst', teamId });
    await becomes(
      ({ simulation }) => simulation.teamIds.length === 14 && !simulation.teamIds.includes(teamId),
    );
    expect(await amal.visitor.codeOf('POST', '/demonstration/join', { teamId: 'nobody' })).toBe(
      'TEAM_UNKNOWN',
    );
  });

  it('still keeps her from playing the scenario where it counts', async () => {
    const planned = await server.request('/exercises', ADMIN_TOKEN, {
      method: 'POST',
      body: JSON.stringify({
        title: 'The real one',
        scenario: 'cross-border-ransomware',
        teams: (await view()).exercise?.teams.map(({ teamId, name, language }) => ({
          id: teamId,
          name,
          language,
        })),
      }),
    });
    const real = (await planned.json()) as PlannedExercise;
    const teamId = real.teams[0]?.id ?? '';
    const asPlayer = { email: amal.email, role: 'analyst', teamId };
    expect(await amal.visitor.codeOf('POST', `/exercises/${real.exerciseId}/people`, asPlayer)).toBe(
      'KNOWS_SCENARIO',
    );
    // That she plays in the demonstration keeps her from directing nothing.
    const asDirector = { email: amal.email, role: 'director' };
    expect(await amal.visitor.codeOf('POST', `/exercises/${real.exerciseId}/people`, asDirector)).toBe('ok');
  });

  it('ends by itself when its time is over, with its report complete, and another can be planned', async () => {
    await amal.visitor.post('/demonstration/watch', {});
    await give('exercise:set-rate', { rate: 1 });
    await give('exercise:jump', { toExerciseTimeMs: 90 * 60_000 });
    await becomes(({ phase }) => phase === 'aar-draft');
    await becomes(({ simulation }) => !simulation.isRunning);
    expect(await amal.visitor.codeOf('POST', '/demonstration/start')).toBe('DEMONSTRATION_OVER');
    const { exercise: next, mayPlan } = await amal.visitor.post<DemonstrationView>('/demonstration', {});
    expect(next).toMatchObject({ phase: 'planned' });
    expect(mayPlan).toBe(false);
    const started = await amal.visitor.post<DemonstrationPlace>('/demonstration/start', {});
    expect(started).toEqual({ exerciseId: next?.exerciseId, role: 'director' });
    expect((await view()).exercise).toMatchObject({ phase: 'running', simulation: { isRunning: false } });
  }, 120_000);

  it('is for administrators only', async () => {
    const somebody = await people.person();
    expect(await somebody.visitor.codeOf('GET', '/demonstration')).toBe('NOT_PERMITTED');
    expect(await somebody.visitor.codeOf('POST', '/demonstration/watch', {})).toBe('NOT_PERMITTED');
  });
});

describe('a server that is told to have none', () => {
  it('has none', async () => {
    const bare = await DrillServer.start({ ...ENV, DEMONSTRATION: 'off' });
    const answer = await bare.request('/exercises', ADMIN_TOKEN);
    expect(await answer.json()).toEqual([]);
    await bare.stop();
  });
});
