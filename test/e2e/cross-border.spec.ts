import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '@cyberdrill/domain';
import { rehearsed, type Rehearsed } from './cyberdrill.ts';

/** 90 minutes at 180× take half a minute of wall time, server start and evaluation not counted. */
const DRILL_WITHIN_MS = 150_000;

describe('a rehearsal of the cross-border ransomware case, 12 teams at 180×', () => {
  let entries: Rehearsed['entries'];
  let report: Rehearsed['report'];

  beforeAll(async () => {
    const options = ['--teams', '12', '--speed', '180', '--seed', '7'];
    ({ entries, report } = await rehearsed('scenarios/cross-border-ransomware', ...options));
  }, DRILL_WITHIN_MS);

  const released = (): readonly Entry<'inject.released'>[] =>
    entries.filter((entry) => entry.kind === 'inject.released');

  it('plays 18 injects or more, some by the clock and some because of what teams did', () => {
    expect(new Set(released().map(({ data }) => data.injectId)).size).toBeGreaterThanOrEqual(18);
    expect(new Set(released().map(({ data }) => data.cause))).toEqual(new Set(['plan', 'condition']));
  });

  it('opens duties between CIRTs and discharges some of them, not all', () => {
    const between = report.coordination.ties.filter(
      ({ from, to }) => from.startsWith('team:') && to.startsWith('team:'),
    );
    const sum = (pick: (tie: (typeof between)[number]) => number): number =>
      between.reduce((total, tie) => total + pick(tie), 0);
    expect(sum(({ required }) => required)).toBeGreaterThan(sum(({ discharged }) => discharged));
    expect(sum(({ discharged }) => discharged)).toBeGreaterThan(0);
    expect(report.coordination.missing.length).toBeGreaterThan(0);
  });

  it('scores all six dimensions, and explains every score', () => {
    const scored = report.teams.flatMap(({ dimensions }) => dimensions.filter(({ score }) => score !== null));
    expect(new Set(scored.map(({ dimension }) => dimension))).toEqual(
      new Set(['A', 'B', 'C', 'D', 'E', 'F']),
    );
    for (const { composite } of report.teams) expect(composite.working.length).toBeGreaterThan(0);
  });

  it('rates answers by people as well as by checks', () => {
    expect(entries.some(({ kind }) => kind === 'response.rated')).toBe(true);
    expect(report.summary.tasks.awaiting).toBe(0);
  });

  it('shows each team its language', () => {
    const planned = entries.find((entry) => entry.kind === 'exercise.planned');
    expect(new Set(planned?.data.teams.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
  });
});
