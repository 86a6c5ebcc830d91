import { InMemoryJournal } from '@cyberdrill/testing';
import { describe, expect, it } from '@jest/globals';
import { ConductedDrill } from '../../../../test/drills/conducted-drill.ts';
import { aPlan } from '../../../../test/drills/small-scenario.ts';
import { CatchUp } from './catch-up.ts';
import { ExerciseStream } from './exercise-stream.ts';

interface Watched {
  readonly drill: ConductedDrill;
  readonly stream: ExerciseStream;
  readonly catchUp: CatchUp;
  readonly counts: { reads: number; parallel: number; mostParallel: number; grown: number };
}

/** A drill whose reads are counted, and take a turn of the event loop each. */
async function watched(): Promise<Watched> {
  const drill = await ConductedDrill.planned(aPlan({}));
  const counts = { reads: 0, parallel: 0, mostParallel: 0, grown: 0 };
  const read = InMemoryJournal.prototype.read.bind(drill.journal);
  drill.journal.read = async (...args) => {
    counts.reads += 1;
    counts.parallel += 1;
    counts.mostParallel = Math.max(counts.mostParallel, counts.parallel);
    const entries = await read(...args);
    await new Promise(setImmediate);
    counts.parallel -= 1;
    return entries;
  };
  const stream = new ExerciseStream(drill.exerciseId);
  const catchUp = new CatchUp(stream, drill.journal, () => (counts.grown += 1));
  return { drill, stream, catchUp, counts };
}

describe('CatchUp', () => {
  it('shares one read among all who ask while it waits, and never reads twice at a time', async () => {
    const { catchUp, counts, stream } = await watched();
    await Promise.all(Array.from({ length: 2_000 }, () => catchUp.run()));
    expect(counts.reads).toBe(2);
    expect(counts.mostParallel).toBe(1);
    expect(stream.seq).toBe(1);
  });

  it('holds what was written before the call, even when a read is under way already', async () => {
    const { drill, catchUp, stream, counts } = await watched();
    const running = catchUp.run();
    const [entry] = await drill.control('control:note', { text: 'written meanwhile' });
    await catchUp.run();
    expect(stream.seq).toBe(entry?.seq);
    await running;
    expect(counts.mostParallel).toBe(1);
  });

  it('tells of growth once a read, and not when there was none', async () => {
    const { catchUp, counts } = await watched();
    await catchUp.run();
    await catchUp.run();
    expect(counts.grown).toBe(1);
  });

  it('goes on after a read that failed', async () => {
    const { drill, catchUp, stream } = await watched();
    const { read } = drill.journal;
    drill.journal.read = () => Promise.reject(new Error('the store is away'));
    const failed = catchUp.run();
    const after = catchUp.run();
    await expect(failed).rejects.toThrow('the store is away');
    await expect(after).rejects.toThrow('the store is away');
    drill.journal.read = read;
    await catchUp.run();
    expect(stream.seq).toBe(1);
  });

  it('takes what is handed over, if it follows on, without reading', async () => {
    const { drill, catchUp, stream, counts } = await watched();
    await catchUp.run();
    const next = await drill.control('control:note', { text: 'next' });
    const afterNext = await drill.control('control:note', { text: 'after next' });
    counts.reads = 0;
    catchUp.take(afterNext);
    expect(stream.seq).toBe(1);
    catchUp.take(next);
    catchUp.take(afterNext);
    catchUp.take(next);
    expect(stream.seq).toBe(3);
    expect(counts).toMatchObject({ reads: 0, grown: 3 });
  });

  it('takes nothing twice that was handed over while it was being read', async () => {
    const { drill, catchUp, stream } = await watched();
    const entries = await drill.entries();
    const reading = catchUp.run();
    catchUp.take(entries);
    const next = await drill.control('control:note', { text: 'next' });
    catchUp.take(next);
    await reading;
    expect(stream.seq).toBe(2);
    expect(stream.whole.head).toBe(2);
  });
});
