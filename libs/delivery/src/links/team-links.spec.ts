import { until } from '@cyberdrill/testing';
import { ConsoleLogger } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ConductedDrill } from '../../../../test/drills/conducted-drill.ts';
import { aPlan } from '../../../../test/drills/small-scenario.ts';
import { ExerciseStreams } from '../streams/exercise-streams.ts';
import { TeamLinks, type LinkTimes } from './team-links.ts';

const SILENT = new ConsoleLogger({ logLevels: [] });
const QUICK: LinkTimes = { lossGraceMs: 30, bootGraceMs: 30, retryAfterMs: 10 };
const stops: (() => void)[] = [];

/** One server process, as far as it knows who is connected. */
function processOn(
  drill: ConductedDrill,
  times: Partial<LinkTimes> = {},
): {
  streams: ExerciseStreams;
  links: TeamLinks;
} {
  const streams = new ExerciseStreams(drill.journal, drill.journal.feed, SILENT);
  const give = drill.conductor.execute.bind(drill.conductor);
  const links = new TeamLinks(streams, give, SILENT, { ...QUICK, ...times });
  streams.start();
  stops.push(() => {
    links.stop();
    streams.stop();
  });
  return { streams, links };
}

async function linksOf(drill: ConductedDrill): Promise<string[]> {
  return (await drill.entries())
    .filter(({ kind }) => kind === 'team.connected' || kind === 'team.disconnected')
    .map(({ kind, data }) => `${(data as { teamId: string }).teamId} ${kind.slice('team.'.length)}`);
}

async function untilLinks(drill: ConductedDrill, expected: readonly string[]): Promise<void> {
  await until(async () => (await linksOf(drill)).length >= expected.length);
  expect(await linksOf(drill)).toEqual(expected);
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('TeamLinks', () => {
  it('tells of the first device and of the last, not of those between', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const { links } = processOn(drill);
    links.deviceConnected(drill.exerciseId, 'a');
    links.deviceConnected(drill.exerciseId, 'a');
    await untilLinks(drill, ['a connected']);
    links.deviceLost(drill.exerciseId, 'a');
    links.deviceLost(drill.exerciseId, 'a');
    await untilLinks(drill, ['a connected', 'a disconnected']);
  });

  it('says nothing of a page that was only loaded again', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const { links } = processOn(drill);
    links.deviceConnected(drill.exerciseId, 'a');
    await untilLinks(drill, ['a connected']);
    links.deviceLost(drill.exerciseId, 'a');
    links.deviceConnected(drill.exerciseId, 'a');
    links.deviceConnected(drill.exerciseId, 'b');
    links.deviceLost(drill.exerciseId, 'b');
    links.deviceConnected(drill.exerciseId, 'b');
    await untilLinks(drill, ['a connected', 'b connected']);
  });

  it('puts right what a crashed process left behind', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const crashed = processOn(drill);
    crashed.links.deviceConnected(drill.exerciseId, 'a');
    crashed.links.deviceConnected(drill.exerciseId, 'b');
    await untilLinks(drill, ['a connected', 'b connected']);
    crashed.links.stop();

    const next = processOn(drill);
    await next.streams.current(drill.exerciseId);
    next.links.deviceConnected(drill.exerciseId, 'b');
    await untilLinks(drill, ['a connected', 'b connected', 'a disconnected']);
  });

  it('is put right by the process that holds a device when another one knows of none', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const one = processOn(drill);
    const other = processOn(drill);
    one.links.deviceConnected(drill.exerciseId, 'a');
    await untilLinks(drill, ['a connected']);
    other.links.deviceConnected(drill.exerciseId, 'a');
    other.links.deviceLost(drill.exerciseId, 'a');
    await untilLinks(drill, ['a connected', 'a disconnected', 'a connected']);
  });

  it('writes nothing once it is stopped: the server is about to come back', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const { links } = processOn(drill, { lossGraceMs: 0 });
    links.deviceConnected(drill.exerciseId, 'a');
    await untilLinks(drill, ['a connected']);
    links.stop();
    links.deviceLost(drill.exerciseId, 'a');
    const { links: witness } = processOn(drill, { bootGraceMs: 60_000 });
    witness.deviceConnected(drill.exerciseId, 'b');
    await untilLinks(drill, ['a connected', 'b connected']);
  });
});
