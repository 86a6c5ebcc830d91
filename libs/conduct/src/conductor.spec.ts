import { describe, expect, it } from '@jest/globals';
import { verifyChain, type Command } from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import { A_CONTROLLER, InMemoryJournal } from '@cyberdrill/testing';
import { aPlan } from '../../../test/drills/small-scenario.ts';
import { Conductor } from './conductor.ts';
import { ExerciseStates } from './exercise-states.ts';

const EXERCISE = 'drill';
const never = (): boolean => false;

const note = (text: string, id?: string): Command => ({
  kind: 'control:note',
  data: { text },
  actor: A_CONTROLLER,
  ...(id !== undefined && { id }),
});

/** Counts the transactions that go through it. */
class CountingJournal extends InMemoryJournal {
  transactions = 0;

  override transact: InMemoryJournal['transact'] = async (exerciseId, work) => {
    this.transactions += 1;
    return InMemoryJournal.prototype.transact.call(this, exerciseId, work as never) as never;
  };
}

async function planned(
  journal = new CountingJournal(),
): Promise<{ journal: CountingJournal; conductor: Conductor }> {
  const conductor = new Conductor(journal, new ExerciseStates(journal), { matches: never });
  await conductor.open(EXERCISE);
  await conductor.execute(EXERCISE, { kind: 'exercise:plan', data: aPlan({}), actor: A_CONTROLLER });
  journal.transactions = 0;
  return { journal, conductor };
}

describe('Conductor', () => {
  it('carries a command out and resolves with its entries, chained to the rest', async () => {
    const { journal, conductor } = await planned();
    const outcome = await conductor.execute(EXERCISE, note('All stations ready', 'c-1'));
    expect(outcome.isRepeat).toBe(false);
    expect(outcome.entries).toMatchObject([{ seq: 2, kind: 'control.noted', commandId: 'c-1' }]);
    expect(verifyChain(await journal.read(EXERCISE, 0), sha256)).toMatchObject({
      ok: true,
      head: { seq: 2 },
    });
  });

  it('groups the commands that wait into one commit, in the order they came', async () => {
    const { journal, conductor } = await planned();
    const texts = Array.from({ length: 60 }, (_, index) => `note ${index}`);
    await Promise.all(texts.map((text) => conductor.execute(EXERCISE, note(text))));
    const entries = await journal.read(EXERCISE, 1);
    expect(entries.map(({ data }) => (data as { text: string }).text)).toEqual(texts);
    expect(journal.transactions).toBeLessThanOrEqual(3);
  });

  it('gives a retry the first outcome and writes nothing, also within one commit', async () => {
    const { journal, conductor } = await planned();
    const [first, twin] = await Promise.all([
      conductor.execute(EXERCISE, note('once', 'c-1')),
      conductor.execute(EXERCISE, note('once', 'c-1')),
    ]);
    const later = await conductor.execute(EXERCISE, note('once, later', 'c-1'));
    expect(first.isRepeat).toBe(false);
    for (const repeat of [twin, later]) expect(repeat).toEqual({ entries: first.entries, isRepeat: true });
    expect(await journal.read(EXERCISE, 0)).toHaveLength(2);
  });

  it('refuses one command without hindering its neighbours', async () => {
    const { conductor } = await planned();
    const results = await Promise.allSettled([
      conductor.execute(EXERCISE, note('before')),
      conductor.execute(EXERCISE, { kind: 'exercise:resume', data: {}, actor: A_CONTROLLER }),
      conductor.execute(EXERCISE, note('after')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { code: 'PHASE_FORBIDS' } });
  });

  it('rejects every command of a commit that failed, stores none, and goes on with the next', async () => {
    const { journal, conductor } = await planned();
    const { transact } = journal;
    journal.transact = () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    const lost = await Promise.allSettled([
      conductor.execute(EXERCISE, note('a', 'c-1')),
      conductor.execute(EXERCISE, note('b', 'c-2')),
    ]);
    expect(lost).toMatchObject([
      { reason: { code: 'STORE_UNAVAILABLE' } },
      { reason: { code: 'STORE_UNAVAILABLE' } },
    ]);
    journal.transact = transact;
    await expect(conductor.execute(EXERCISE, note('a', 'c-1'))).resolves.toMatchObject({ isRepeat: false });
    expect(await journal.read(EXERCISE, 1)).toHaveLength(1);
  });

  it('hands over what it has committed, in order and before it answers, and nothing of what was refused', async () => {
    const { conductor } = await planned();
    const heard: string[] = [];
    conductor.onCommit((exerciseId, entries) =>
      heard.push(`${exerciseId} ${entries.map(({ seq }) => seq).join(' ')}`),
    );
    const refused: Command = { kind: 'exercise:resume', data: {}, actor: A_CONTROLLER };
    const commands = [note('one'), refused, note('two')];
    await Promise.allSettled(
      commands.map((command) => conductor.execute(EXERCISE, command).then(() => heard.push('answered'))),
    );
    expect(heard).toEqual(['drill 2 3', 'answered', 'answered']);
    await conductor.execute(EXERCISE, note('three', 'c-3'));
    await conductor.execute(EXERCISE, note('three', 'c-3'));
    expect(heard.slice(3)).toEqual(['drill 4']);
  });

  it('opens an exercise again while it has no plan, and never after', async () => {
    const journal = new CountingJournal();
    await journal.create(EXERCISE);
    const { conductor } = await planned(journal);
    await expect(conductor.open(EXERCISE)).rejects.toMatchObject({ code: 'EXERCISE_ID_TAKEN' });
  });

  it('says so when there is no such exercise', async () => {
    const { conductor } = await planned();
    await expect(conductor.execute('elsewhere', note('?'))).rejects.toMatchObject({
      code: 'EXERCISE_UNKNOWN',
    });
  });

  it('follows what another process wrote to the same journal', async () => {
    const { journal, conductor } = await planned();
    const other = new Conductor(journal, new ExerciseStates(journal), { matches: never });
    await other.execute(EXERCISE, { kind: 'exercise:start', data: {}, actor: A_CONTROLLER });
    const outcome = await conductor.execute(EXERCISE, {
      kind: 'exercise:pause',
      data: {},
      actor: A_CONTROLLER,
    });
    expect(outcome.entries.map(({ kind }) => kind)).toContain('exercise.paused');
  });
});
