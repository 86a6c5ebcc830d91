import type { Command } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { until } from '@cyberdrill/testing';
import { ConsoleLogger } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ConductedDrill } from '../../../../test/drills/conducted-drill.ts';
import { aPlan, anInject } from '../../../../test/drills/small-scenario.ts';
import type { GiveCommand } from '../give-command.ts';
import { ExerciseStream } from '../streams/exercise-stream.ts';
import { Receipts } from './receipts.ts';

const SILENT = new ConsoleLogger({ logLevels: [] });
const started: Receipts[] = [];

/** A drill with one released inject, its streams, and receipts whose commands are counted. */
async function drillWithReceipts(
  wrap: (give: GiveCommand) => GiveCommand = (give) => give,
): Promise<{ drill: ConductedDrill; stream: ExerciseStream; receipts: Receipts; given: Command[] }> {
  const drill = await ConductedDrill.started(aPlan({ injects: [anInject()] }));
  const stream = new ExerciseStream(drill.exerciseId);
  stream.append(await drill.entries());
  const given: Command[] = [];
  const give = wrap((exerciseId, command) => drill.conductor.execute(exerciseId, command));
  const receipts = new Receipts((exerciseId, command) => {
    given.push(command);
    return give(exerciseId, command);
  }, SILENT);
  started.push(receipts);
  return { drill, stream, receipts, given };
}

async function deliveriesOf(drill: ConductedDrill): Promise<readonly object[]> {
  return (await drill.entries()).filter(({ kind }) => kind === 'inject.delivered').map(({ data }) => data);
}

afterEach(() => {
  for (const receipts of started.splice(0)) receipts.stop();
});

describe('Receipts', () => {
  it('delivers what stands up to the confirmed place', async () => {
    const { drill, stream, receipts } = await drillWithReceipts();
    const head = stream.of({ teamId: 'a' })?.head ?? 0;
    receipts.confirm(stream, 'a', head);
    await until(async () => (await deliveriesOf(drill)).length > 0);
    expect(await deliveriesOf(drill)).toEqual([{ injectId: 'i1', teamId: 'a' }]);
  });

  it('delivers nothing that stands beyond it', async () => {
    const { stream, receipts, given } = await drillWithReceipts();
    receipts.confirm(stream, 'a', 1);
    expect(given).toEqual([]);
  });

  it('gives one command for any number of devices that confirm the same', async () => {
    const { drill, stream, receipts, given } = await drillWithReceipts();
    const head = stream.of({ teamId: 'a' })?.head ?? 0;
    for (let device = 0; device < 20; device += 1) receipts.confirm(stream, 'a', head);
    await until(async () => (await deliveriesOf(drill)).length > 0);
    receipts.confirm(stream, 'a', head);
    expect(given).toHaveLength(1);
  });

  it('tries again when the store was away', async () => {
    let failures = 2;
    const { drill, stream, receipts, given } = await drillWithReceipts((give) => (exerciseId, command) => {
      if (failures === 0) return give(exerciseId, command);
      failures -= 1;
      return Promise.reject(new AppError('STORE_UNAVAILABLE'));
    });
    receipts.confirm(stream, 'a', stream.of({ teamId: 'a' })?.head ?? 0);
    await until(async () => (await deliveriesOf(drill)).length > 0);
    expect(given).toHaveLength(3);
  });

  it('does not repeat what was refused', async () => {
    const { stream, receipts, given } = await drillWithReceipts(
      () => () => Promise.reject(new AppError('PHASE_FORBIDS', { phase: 'archived', allowed: '' })),
    );
    const head = stream.of({ teamId: 'a' })?.head ?? 0;
    receipts.confirm(stream, 'a', head);
    await until(() => stream.team('a')?.undelivered.upTo(head).injectIds.length === 0);
    receipts.confirm(stream, 'a', head);
    expect(given).toHaveLength(1);
  });
});
