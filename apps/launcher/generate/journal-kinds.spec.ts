import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DatedEntry } from '@cyberdrill/domain';
import fc from 'fast-check';
import { scripts } from '../../../test/drills/any-script.ts';
import { aBusyPlan } from '../../../test/drills/busy-scenario.ts';
import { SmallDrill } from '../../../test/drills/small-drill.ts';
import { describeKinds, type DescribedKind, KINDS } from './journal-kinds.ts';
import { readTypes } from './reference/read-types.ts';

describe('describeKinds', () => {
  let kinds: ReadonlyMap<string, DescribedKind>;

  beforeAll(() => {
    kinds = new Map(describeKinds(readTypes([KINDS])).map((kind) => [kind.name, kind]));
  });

  it('tells of every entry of drills played at random who may see it, as the core decides', () => {
    const played = fc.sample(scripts, { numRuns: 40, seed: 1 }).flatMap(({ latePolicy, steps }) => {
      const drill = SmallDrill.started(aBusyPlan({ latePolicy }));
      steps.forEach(({ waitMs, given: { actor, kind, data } }, index) => {
        drill.wait(waitMs).attempt(actor, kind, data, `c${index}`);
      });
      return drill.entries;
    });
    expect(played.length).toBeGreaterThan(500);
    const untold = played.filter((entry) => !isTold(entry));
    expect([...new Set(untold.map(({ kind }) => kind))]).toEqual([]);
  });

  it('names a kind that says too little', () => {
    const type = { name: 'EntryDataMap', doc: { text: '', tags: {} } };
    const data = { name: 'TeamNoted', doc: { text: 'A team wrote.', tags: {} }, fields: [] };
    const doc = { text: '', tags: { audience: 'the team' } };
    const field = { name: 'team.noted', isOptional: false, type: [{ type: 'TeamNoted' }], doc, fields: [] };
    expect(() => describeKinds([{ ...type, fields: [field] }, data])).toThrow(
      'The kind team.noted lacks @writtenWhen.',
    );
  });

  function isTold({ kind, audience }: DatedEntry): boolean {
    const told = kinds.get(kind)?.audience ?? '';
    if (audience === 'everyone') return told.startsWith('everyone');
    if (audience === 'control') return told === 'control' || /; (else )?control/.test(told);
    return told.startsWith('the team');
  }
});
