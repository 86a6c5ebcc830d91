import { API_PREFIX } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { DrillApi } from '../../apps/cli/src/rehearsal/drill-api.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { DrillUnderFault } from '../faults/harness/drill-under-fault.ts';
import type { KillableServer } from '../faults/harness/killable-server.ts';
import { injectId, steadyScenario } from '../faults/harness/steady-scenario.ts';
import { Dice } from './dice.ts';
import { readDescription } from './read-description.ts';
import { Tally } from './tally.ts';
import type { Target, Thrower } from './target.ts';
import { throwEvents } from './throw-events.ts';
import { throwFrames } from './throw-frames.ts';
import { throwRequests } from './throw-requests.ts';
import { throwScenarios } from './throw-scenarios.ts';

/** Who throws at the same time. Scenarios are long to read, and the others wait for that. */
const THROWERS: readonly Thrower[] = [
  ...[throwRequests, throwRequests, throwRequests, throwRequests],
  ...[throwEvents, throwEvents, throwFrames, throwFrames, throwScenarios],
];

/** Throws at one exercise before there is another. */
const THROWS_AT_ONE = 25;

/** How long is thrown, and from what. */
export interface FuzzSettings {
  readonly seconds: number;
  readonly seed: number;
}

/**
 * Throws what is malformed, or nearly sound, at a running server, while a drill runs beside. The server must live, answer
 * everything it answers within 30 s and without a fault of its own, and the drill must not notice.
 */
export async function runFuzz(server: KillableServer, { seconds, seed }: FuzzSettings): Promise<Tally> {
  const tally = new Tally();
  const drill = await DrillUnderFault.started(server, { injects: Math.max(3, Math.floor(seconds * 0.8)) });
  try {
    const deadline = performance.now() + seconds * 1_000;
    const isOver = (): boolean => performance.now() >= deadline || !server.isAlive;
    await Promise.all(
      THROWERS.map(async (thrower, index) => {
        // Each has dice of its own, so that what it throws does not hang on who was quicker.
        const dice = new Dice(seed * THROWERS.length + index);
        while (!isOver())
          await throwFor(thrower, server, dice, tally, isOver).catch((error: unknown) =>
            unlessDead(server, error),
          );
      }),
    );
    if (!server.isAlive) {
      tally.problem('the server died', server.said.slice(-2_000));
      return tally;
    }
    await drill.finished();
    for (const violation of await drill.violations()) tally.problem('the drill beside it', violation);
  } finally {
    drill.close();
  }
  for (const line of server.said.split('\n').filter((one) => /"INTERNAL"|"fatal"/.test(one)))
    tally.problem('the server’s log', line);
  return tally;
}

/** Some throws at an exercise of its own: sooner or later somebody ends it, and then most things are refused. */
async function throwFor(
  thrower: Thrower,
  server: KillableServer,
  dice: Dice,
  tally: Tally,
  isOver: () => boolean,
): Promise<void> {
  const target = await targetOf(server);
  for (let count = 0; count < THROWS_AT_ONE && !isOver(); count += 1) {
    await thrower.throwOnce(target, dice, tally);
    tally.count(`thrown ${thrower.name}`);
  }
}

/** Nothing can be thrown at a server that has died, and that it has is told elsewhere. */
async function unlessDead(server: KillableServer, error: unknown): Promise<void> {
  await until(() => !server.isAlive, 5_000).catch(() => {
    throw error;
  });
}

async function targetOf({ url, port, adminToken }: KillableServer): Promise<Target> {
  const api = new DrillApi(url, adminToken);
  const teams = ['red', 'blue'].map((id) => ({ id, name: `CIRT ${id}`, language: 'en' }));
  const plan = await api.plan({ title: 'Fuzzed', scenarioYaml: steadyScenario(5), teams });
  const start = async (): Promise<Response> =>
    fetch(`${url}${API_PREFIX}/exercises/${plan.exerciseId}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${plan.controlToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: 'start', kind: 'exercise:start', data: {} }),
    });
  let started = await start();
  // Wrong keys are thrown from here as well, and hold up those that were not used before.
  for (let tries = 1; started.status === 429 && tries < 100; tries += 1) {
    await sleep(100);
    started = await start();
  }
  if (!started.ok) throw new Error(`the exercise to throw at was not started: ${await started.text()}`);
  const { operations, schemas } = await readDescription(url);
  const words = ['red', 'blue', 'team:red', 'team:blue', 'role:excon', 'reported', 'reach', 'c-1', 'm-1'];
  const ids = [1, 2, 3].map(injectId);
  return {
    ...{ url, port, adminToken, plan, operations, schemas },
    words: [...words, ...ids, 'a'.repeat(64), 'text/plain', 'en', '1', '100'],
  };
}
