import { describe, expect, it } from '@jest/globals';
import { evaluator, JournalScript } from '../../../../test/drills/journal-script.ts';
import { madeUpDrill } from '../../../../test/drills/made-up-drill.ts';
import {
  anExpectation,
  anInject,
  aPlan,
  matchesInTests,
  minutes,
} from '../../../../test/drills/small-scenario.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import type { Entry } from '../journal/entry.ts';
import { timeliness } from '../scoring/timeliness.ts';
import { buildReport } from './build-report.ts';
import type { Report } from './report.ts';

const tools = { matches: matchesInTests };
const DRILL = madeUpDrill({ teams: 8, injects: 12 });
const REPORT = buildReport(DRILL, tools);

describe('a report', () => {
  it('is the same to the byte when it is made again from the journal', () => {
    const readBack = JSON.parse(JSON.stringify(DRILL)) as readonly Entry[];
    expect(canonicalJson(buildReport(readBack, tools))).toBe(canonicalJson(REPORT));
  });

  it('needs a journal, and takes one that breaks off anywhere', () => {
    expect(() => buildReport([], tools)).toThrow(RangeError);
    for (let length = 1; length <= DRILL.length; length += 37) {
      const report = buildReport(DRILL.slice(0, length), tools);
      const { entries, headHash, shortHash } = report.exercise.journal;
      expect({ entries, headHash }).toEqual({ entries: length, headHash: DRILL[length - 1]?.hash });
      expect(shortHash).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
      expect(headHash.startsWith(shortHash.replaceAll(' ', ''))).toBe(true);
    }
  });

  it('tells phases, the clock and pauses', () => {
    const { phases, clock, pausedWallMs, startedAt, endedAt } = REPORT.exercise;
    expect(phases.map(({ phase }) => phase)).toEqual(['planned', 'running', 'paused', 'running', 'ended']);
    expect(clock.map(({ kind, rate }) => [kind, rate])).toEqual([
      ['start', 1],
      ['pause', 0],
      ['resume', 1],
      ['end', 0],
    ]);
    expect(pausedWallMs).toBe(minutes(10));
    expect(startedAt?.utc).toBe('2026-05-04T07:30:00.000Z');
    expect(endedAt?.activeTimeMs).toBe(minutes(32 + 12 * 9 + 55 - 30 - 10));
  });

  it('tells late releases and lost connections', () => {
    const { releases, lateReleases, linkLosses } = REPORT.conduct;
    expect(releases).toMatchObject({ late: 1, worstLatenessMs: 4200 });
    expect(lateReleases).toMatchObject([
      { injectId: 'inject-3', teamIds: ['team-1'], outcome: 'released-late' },
    ]);
    expect(linkLosses).toMatchObject([{ teamId: 'team-2', wallMs: minutes(6) }]);
    expect(REPORT.teams[1]?.link).toEqual({ losses: 1, lostWallMs: minutes(6) });
  });

  it('logs what control did, with its reasons, and names no person', () => {
    const texts = REPORT.conduct.log.map(({ text }) => text);
    expect(texts).toContain(
      'Skipped inject 5 “Border system slows down” for CERT-Berylia. Their line was down.',
    );
    expect(texts).toContain(
      'Gave 10 min more for inject 2 “Press call about the outage” to CSIRT Norlandia. A slow line.',
    );
    expect(canonicalJson(REPORT)).not.toMatch(/controller-1|evaluator-\d|player-of/);
  });

  it('leaves what awaits evaluation, what was skipped and what was excused out of every sum', () => {
    const { summary, teams } = REPORT;
    const results = REPORT.injects.flatMap(({ cells }) => cells.flatMap(({ expectations }) => expectations));
    const count = (status: string) => results.filter((result) => result.status === status).length;
    expect(summary.tasks.awaiting).toBe(count('awaiting-evaluation'));
    expect(summary.tasks.awaiting).toBeGreaterThan(0);
    expect(teams.flatMap(({ awaiting }) => awaiting)).toHaveLength(count('awaiting-evaluation'));
    // Team 3 was excused from the first acknowledgement; team 2 never got inject 5.
    expect(REPORT.injects[0]?.cells[2]?.expectations[0]).toMatchObject({ reason: 'excused' });
    expect(REPORT.injects[4]?.cells[1]).toMatchObject({ state: 'skipped', score: { score: null } });
  });

  it('proposes ratings beside those that evaluators gave', () => {
    const tell = REPORT.objectives.find(({ objectiveId }) => objectiveId === 'tell');
    expect(tell?.teams[0]?.ratings).toMatchObject([{ rater: 'E1', rating: 'P' }]);
    expect(REPORT.objectives.find(({ objectiveId }) => objectiveId === 'cooperate')?.ratings).toMatchObject([
      { rater: 'E2', rating: 'S' },
    ]);
    expect(REPORT.aims.map(({ aim, objectives }) => [aim, objectives])).toEqual([
      ['communication', ['tell']],
      ['incident-response', ['respond']],
      ['cooperation', ['cooperate']],
    ]);
  });

  it('measures how far evaluators agree', () => {
    const [all] = REPORT.agreement;
    expect(all).toMatchObject({ criterion: null });
    expect(REPORT.agreement.slice(1).map(({ criterion }) => criterion)).toEqual(['accuracy', 'clarity']);
    expect(all?.items).toBe((REPORT.agreement[1]?.items ?? 0) + (REPORT.agreement[2]?.items ?? 0));
  });

  it('counts misses as misses in times', () => {
    const { acknowledge } = REPORT.times;
    expect(acknowledge.done).toBeLessThan(acknowledge.observed);
    expect(acknowledge.shareDone.at(-1)).toBeLessThan(1);
    expect(acknowledge.restrictedMeanMs).toBeGreaterThan(acknowledge.medianMs ?? 0);
    expect(acknowledge.horizonMs).toBe(minutes(15));
  });

  it('finds what is missing between the duties and the messages', () => {
    const { ties, missing, requiredShape, observedShape } = REPORT.coordination;
    expect(requiredShape).toMatchObject({ nodes: 8, ties: 56, density: 1 });
    expect(observedShape.ties).toBeLessThan(56);
    const undone = ties.filter(({ required, discharged }) => required > 0 && discharged === 0);
    expect(missing.map(({ from, to }) => [from, to])).toEqual(undone.map(({ from, to }) => [from, to]));
  });
});

describe('a response that control enters with its true, earlier time', () => {
  it('counts from then, and turns back no clock for others', () => {
    const inject = anInject({ expectations: [anExpectation()] });
    const script = new JournalScript(aPlan({ injects: [inject] })).start().give('i1', 'a').give('i1', 'b');
    script.at(25).add('control.noted', { text: 'A fax from A of minute 12.' });
    script.at(12).answer('i1', 'a', 'words');
    const report = buildReport(script.sealed(), tools);
    const [a, b] = report.injects[0]?.cells ?? [];
    expect(a?.expectations[0]).toMatchObject({
      status: 'scored',
      score: 0.9,
      time: { elapsedMs: minutes(12) },
    });
    expect(b?.expectations[0]).toMatchObject({ status: 'scored', score: 0 });
    expect(report.exercise.journal.asOf.activeTimeMs).toBe(minutes(25));
  });
});

/** What the scoring reference promises: every score follows from the numbers that stand beside it. */
describe('every score of a report', () => {
  const definitionsOf = ({ injects }: Report) =>
    injects.flatMap(({ expectations, cells }) => cells.map((cell) => ({ expectations, cell })));

  it('of a task follows from its quality, its times and its rule', () => {
    const tasks = [
      ...definitionsOf(REPORT).flatMap(({ cell }) => cell.expectations),
      ...REPORT.teams.flatMap(({ duties }) => duties),
    ].filter(({ status, time }) => status === 'scored' && time?.elapsedMs !== null && time !== null);
    expect(tasks.length).toBeGreaterThan(100);
    for (const { quality, score, timeliness: told, time } of tasks) {
      const timely = timeliness(
        time?.elapsedMs ?? 0,
        time ?? { targetMs: 0, deadlineMs: 1, delta: 1, floor: 0 },
      );
      expect(told).toBeCloseTo(timely, 5);
      const beta = time?.beta ?? 0;
      expect(score).toBeCloseTo((quality ?? 0) * (1 - beta + beta * (told ?? 0)), 5);
    }
  });

  it('of an inject follows from its expectations and hints', () => {
    for (const { expectations, cell } of definitionsOf(REPORT)) {
      let top = 0;
      let bottom = 0;
      expectations.forEach(({ weight }, index) => {
        const result = cell.expectations[index];
        if (result?.status !== 'scored') return;
        top += weight * (result.score ?? 0);
        bottom += weight;
      });
      if (bottom === 0) expect(cell.score.score).toBeNull();
      else expect(cell.score.score).toBeCloseTo((top / bottom) * (1 - cell.score.hintPenalty), 5);
    }
  });

  it('of a team follows from its dimensions and the published weights', () => {
    for (const { dimensions, composite } of REPORT.teams) {
      const present = dimensions.filter(({ score }) => score !== null);
      const weights = REPORT.rules.dimensionWeights;
      const total = present.reduce((sum, { dimension }) => sum + weights[dimension], 0);
      const top = present.reduce((sum, { dimension, score }) => sum + weights[dimension] * (score ?? 0), 0);
      expect(composite.score).toBeCloseTo(top / total, 4);
      expect(composite.interval?.low).toBeLessThanOrEqual(composite.interval?.high ?? -1);
    }
  });
});

describe('an exercise without scoring', () => {
  const unscored = buildReport(
    madeUpDrill({ teams: 5, injects: 6, settings: { scoringMode: 'none' } }),
    tools,
  );

  it('keeps times and words and has no score anywhere', () => {
    const found: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return;
      for (const [name, inner] of Object.entries(value)) {
        const isScore = [
          'score',
          'meanScore',
          'quality',
          'timeliness',
          'beforeHints',
          'outbound',
          'inbound',
          'interval',
        ].includes(name);
        if (isScore && inner !== null && typeof inner !== 'object') found.push(`${path}.${name}`);
        look(inner, `${path}.${name}`);
      }
    };
    look({ injects: unscored.injects, teams: unscored.teams, objectives: unscored.objectives }, '');
    expect(found.filter((path) => !path.includes('judgement'))).toEqual([]);
    expect(canonicalJson(unscored)).not.toContain('Score = ');
    expect(unscored.times.acknowledge.done).toBeGreaterThan(0);
    expect(unscored.teams[0]?.composite.band.because).toBe('this exercise is not scored');
  });
});

describe('estimates', () => {
  it('give a Brier score where a scenario asks for a probability and knows the truth', () => {
    const inject = anInject({
      response: {
        freeForm: 'none',
        form: {
          fields: [
            { id: 'spread', type: 'number', unit: 'probability', label: { en: 'Will it spread?' } },
            { id: 'hosts', type: 'number', unit: '%', label: { en: 'Hosts hit' } },
          ],
        },
      },
      checks: {
        truth: { type: 'near', field: 'spread', value: 1, tolerance: 0.3 },
        hosts: { type: 'near', field: 'hosts', value: 0, tolerance: 1 },
      },
      expectations: [anExpectation()],
    });
    const script = new JournalScript(aPlan({ injects: [inject] })).start().give('i1', 'a').at(1);
    script.answer('i1', 'a', '', { values: { spread: 0.9, hosts: 40 } }).end();
    const { teams } = buildReport(script.sealed(), tools);
    expect(teams[0]?.calibration).toEqual({ forecasts: 1, brier: 0.01 });
    expect(teams[1]?.calibration).toBeNull();
  });
});

describe('an observed action', () => {
  it('is told in the log by whoever saw it', () => {
    const inject = anInject({ kind: 'expected-action', expectations: [anExpectation({ type: 'contain' })] });
    const script = new JournalScript(aPlan({ injects: [inject] })).start().at(9);
    script.add(
      'action.observed',
      {
        injectId: 'i1',
        teamId: 'a',
        isDone: true,
        note: 'On the phone.',
        observedAtMs: JournalScript.wallAt(8),
      },
      evaluator(1),
    );
    const { log } = buildReport(script.sealed(), tools).conduct;
    expect(log.at(-1)).toMatchObject({ by: 'evaluator', teamIds: ['a'] });
    expect(log.at(-1)?.text).toBe('Saw inject 1 “Ransom note at a hospital” done by CIRT A. On the phone.');
  });
});
