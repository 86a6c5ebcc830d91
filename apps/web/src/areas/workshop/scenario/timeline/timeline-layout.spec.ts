import { describe, expect, it } from '@jest/globals';
import type { Condition, Inject, Release } from '@cyberdrill/domain';
import { anInject, anObligation, aPlan, minutes } from '../../../../../../../test/drills/small-scenario.ts';
import { earliestTimes } from './earliest-times.ts';
import { layOutTimeline } from './timeline-layout.ts';

const at = (minute: number): Release => ({ on: 'time', atMs: minutes(minute) });
const when = (condition: Condition, delay = 0): Release => {
  return { on: 'condition', when: condition, scope: 'team', delayMs: minutes(delay) };
};
const inject = (id: string, release: Release, more: Partial<Inject> = {}): Inject =>
  anInject({ id, release, ...more });

function timesOf(injects: readonly Inject[]): Readonly<Record<string, number>> {
  const obligations = [anObligation({ id: 'warn', trigger: { is: 'opened', inject: 'first' } })];
  const times = earliestTimes(aPlan({ injects, scenario: { obligations } }).scenario);
  return Object.fromEntries([...times].map(([id, ms]) => [id, ms / minutes(1)]));
}

describe('the earliest time of an inject', () => {
  const first = inject('first', at(10), { response: { freeForm: 'required', deadlineMs: minutes(20) } });

  it.each<[string, Release, number]>([
    ['its own', at(7), 7],
    ['that of what it waits for, and the delay', when({ is: 'completed', inject: 'first' }, 5), 15],
    ['the deadline of what must be overdue', when({ is: 'overdue', inject: 'first' }), 30],
    ['when a duty begins that must be discharged', when({ is: 'duty-discharged', obligation: 'warn' }), 10],
    ['the deadline of a duty that must be overdue', when({ is: 'duty-overdue', obligation: 'warn' }), 30],
    ['a time that is asked for', when({ is: 'time', atMs: minutes(45) }), 45],
    [
      'the latest of all',
      when({
        allOf: [
          { is: 'opened', inject: 'first' },
          { is: 'time', atMs: minutes(12) },
        ],
      }),
      12,
    ],
    [
      'the earliest of any',
      when({
        anyOf: [
          { is: 'opened', inject: 'first' },
          { is: 'time', atMs: minutes(12) },
        ],
      }),
      10,
    ],
    [
      'what remains beside something that must not be so',
      when({ allOf: [{ not: { is: 'opened', inject: 'first' } }, { is: 'time', atMs: minutes(3) }] }),
      3,
    ],
  ])('is %s', (_, release, minute) => {
    expect(timesOf([first, inject('second', release)])['second']).toBe(minute);
  });

  it('is not known for what is released by hand, nor for what waits for it or for itself', () => {
    const injects = [
      inject('by-hand', { on: 'manual' }),
      inject('after', when({ is: 'opened', inject: 'by-hand' })),
      inject('circle', when({ is: 'opened', inject: 'circle' })),
    ];
    expect(timesOf(injects)).toEqual({});
  });
});

describe('the timeline', () => {
  const injects = [
    inject('late', at(70), { phase: 'two' }),
    inject('by-hand', { on: 'manual' }, { phase: 'one' }),
    inject('early', at(5), { phase: 'one', response: { freeForm: 'required', deadlineMs: minutes(15) } }),
  ];
  const phases = ['one', 'two', 'none'].map((id) => ({ id, name: { en: id } }));
  const { scenario } = aPlan({ injects, scenario: { phases, durationMs: minutes(90) } });

  it('has the injects by time, and those by hand at its end', () => {
    const { items } = layOutTimeline(scenario);
    expect(items.map(({ inject: { id }, deadlineMs }) => [id, deadlineMs])).toEqual([
      ['early', minutes(20)],
      ['late', undefined],
      ['by-hand', undefined],
    ]);
  });

  it('has a band for each phase in which something comes', () => {
    expect(layOutTimeline(scenario).bands.map(({ phase, fromMs, toMs }) => [phase.id, fromMs, toMs])).toEqual(
      [
        ['one', minutes(5), minutes(70)],
        ['two', minutes(70), minutes(90)],
      ],
    );
  });

  it('is as long as what comes after the planned end, with ticks that people count in', () => {
    const { spanMs, ticks } = layOutTimeline({ ...scenario, durationMs: minutes(30) });
    expect(spanMs).toBe(minutes(70));
    expect(ticks).toEqual([0, 10, 20, 30, 40, 50, 60, 70].map(minutes));
    expect(layOutTimeline({ ...scenario, durationMs: minutes(60 * 24 * 30) }).ticks.length).toBeLessThan(12);
  });
});
