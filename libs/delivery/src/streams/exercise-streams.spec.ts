import { JournalFeed } from '@cyberdrill/domain';
import { InMemoryJournal, until } from '@cyberdrill/testing';
import { ConsoleLogger } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ConductedDrill } from '../../../../test/drills/conducted-drill.ts';
import { aPlan } from '../../../../test/drills/small-scenario.ts';
import { ExerciseStreams, type StreamTimes } from './exercise-streams.ts';

const SILENT = new ConsoleLogger({ logLevels: [] });

/** A feed whose every hint is lost. */
class DeafFeed extends JournalFeed {
  subscribe(): () => void {
    return () => undefined;
  }
}

const running: ExerciseStreams[] = [];

function streamsOf(drill: ConductedDrill, feed: JournalFeed, times: Partial<StreamTimes>): ExerciseStreams {
  const streams = new ExerciseStreams(drill.journal, feed, SILENT, {
    sweepEveryMs: 60_000,
    keepUnusedMs: 60_000,
    ...times,
  });
  streams.start();
  running.push(streams);
  return streams;
}

afterEach(() => {
  for (const streams of running.splice(0)) streams.stop();
});

describe('ExerciseStreams', () => {
  it('follows the journal as the feed hints', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const stream = await streamsOf(drill, drill.journal.feed, {}).current(drill.exerciseId);
    const [entry] = await drill.control('control:note', { text: 'noted' });
    await until(() => stream.seq === entry?.seq);
  });

  it('follows it by the sweep when hints are lost', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const stream = await streamsOf(drill, new DeafFeed(), { sweepEveryMs: 20 }).current(drill.exerciseId);
    const [entry] = await drill.control('control:note', { text: 'noted' });
    await until(() => stream.seq === entry?.seq);
  });

  it('is up with the journal when it is asked, hint or no hint', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const streams = streamsOf(drill, new DeafFeed(), {});
    const first = await streams.current(drill.exerciseId);
    const [entry] = await drill.control('control:note', { text: 'noted' });
    expect(await streams.current(drill.exerciseId)).toBe(first);
    expect(first.seq).toBe(entry?.seq);
  });

  it('knows no exercise that there is not, or that has no plan yet', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    await drill.journal.create('unplanned');
    const streams = streamsOf(drill, drill.journal.feed, {});
    await expect(streams.current('unknown')).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
    await expect(streams.current('unplanned')).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
  });

  it('lets go of a stream that nobody uses, and keeps one that somebody listens to', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const streams = streamsOf(drill, drill.journal.feed, { sweepEveryMs: 5, keepUnusedMs: 10 });
    const stream = await streams.current(drill.exerciseId);
    const stopListening = stream.whole.onGrowth(() => undefined);
    let sweeps = 0;
    const read = InMemoryJournal.prototype.read.bind(drill.journal);
    drill.journal.read = (...args) => {
      sweeps += 1;
      return read(...args);
    };
    await until(() => sweeps >= 5);
    expect(streams.openCount).toBe(1);
    stopListening();
    await until(() => streams.openCount === 0);
  });

  it('tells that a stream has grown after its own listeners were told', async () => {
    const drill = await ConductedDrill.planned(aPlan({}));
    const streams = streamsOf(drill, drill.journal.feed, {});
    const heard: string[] = [];
    streams.onGrowth(({ seq }) => heard.push(`grown to ${seq}`));
    const stream = await streams.current(drill.exerciseId);
    stream.whole.onGrowth(() => heard.push(`listener at ${stream.seq}`));
    await drill.control('control:note', { text: 'noted' });
    await until(() => heard.length === 3);
    expect(heard).toEqual(['grown to 1', 'listener at 2', 'grown to 2']);
  });
});
