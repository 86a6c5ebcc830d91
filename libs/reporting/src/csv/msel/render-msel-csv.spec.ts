import { describe, expect, it } from '@jest/globals';
import type { Release, Scenario } from '@cyberdrill/domain';
import { isFormula, readCsv } from '@cyberdrill/testing';
import { madeUpScenario } from '../../../../../test/drills/made-up-scenario.ts';
import { anInject, aPlan, minutes } from '../../../../../test/drills/small-scenario.ts';
import { releaseInWords } from './release-in-words.ts';
import { MSEL_COLUMNS, renderMselCsv } from './render-msel-csv.ts';

function rowsOf(scenario: Scenario, columns: 'standard' | 'hseep', language = 'en') {
  const [heads = [], ...rows] = readCsv(renderMselCsv(scenario, columns, language));
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
}

describe('renderMselCsv', () => {
  it('has the heads that planners know, in their order', () => {
    const heads = MSEL_COLUMNS.map((columns) => readCsv(renderMselCsv(madeUpScenario(1), columns, 'en'))[0]);
    expect(heads).toEqual([
      [
        ...['Control Number', 'Move', 'Group', 'Delivery Time', 'Simulated Time', 'Assigned To', 'Status'],
        ...['Title', 'Description', 'From Org', 'To Org', 'Details', 'Expected Actions'],
      ],
      [
        ...['Event Number', 'Designated Scenario Time', 'Event Type', 'Inject Mode', 'From', 'To', 'Message'],
        ...['Expected Participant Response', 'Exercise Objective', 'Notes'],
      ],
    ]);
  });

  const { scenario } = aPlan({
    scenario: { startsAt: '2030-01-15T08:00:00+02:00', scenarioRate: 60 },
    injects: [
      anInject({
        title: { en: '=Title', fr: 'Titre' },
        body: { en: 'One\n- two' },
        kind: 'contingency',
        release: { on: 'time', atMs: minutes(10) },
        whiteCellNotes: { en: '@notes' },
      }),
      anInject({ id: 'i2', release: { on: 'manual' } }),
    ],
  });

  it('tells times of the exercise and of the story, and what teams must not know', () => {
    const [timed, byHand] = rowsOf(scenario, 'standard');
    expect(timed).toMatchObject({
      'Delivery Time': 'T+00:10:00',
      'Simulated Time': '2030-01-15T16:00:00.000Z',
      Group: 'Contingency Inject',
      'To Org': 'ALL',
    });
    expect(byHand).toMatchObject({ 'Delivery Time': '', 'Simulated Time': '' });
    expect(rowsOf(scenario, 'hseep')[0]?.['Notes']).toContain("Release: at T+00:10:00. TLP:GREEN.\n'@notes");
  });

  it('gives texts in the language that is wanted, where there is a translation', () => {
    expect(rowsOf(scenario, 'standard', 'fr')[0]).toMatchObject({ Title: 'Titre', Details: "One\n'- two" });
  });

  it.each(MSEL_COLUMNS)('holds no formula: %s', (columns) => {
    for (const separator of [',', ';', '\t'])
      expect(
        readCsv(renderMselCsv(scenario, columns, 'en'), separator)
          .flat()
          .filter(isFormula),
      ).toEqual([]);
  });
});

describe('releaseInWords', () => {
  it.each<readonly [Release, string]>([
    [{ on: 'manual' }, 'by hand'],
    [{ on: 'time', atMs: minutes(65) }, 'at T+01:05:00'],
    [
      {
        on: 'condition',
        scope: 'any',
        delayMs: minutes(5),
        when: {
          allOf: [{ is: 'completed', inject: 'a' }, { not: { is: 'duty-overdue', obligation: 'law' } }],
        },
      },
      '5 min after (a is completed and not (duty law is overdue)), once that is so for one team',
    ],
    [
      { on: 'condition', scope: 'team', delayMs: 0, when: { anyOf: [{ is: 'time', atMs: 0 }] } },
      'when the clock shows T+00:00:00',
    ],
  ])('%j', (release, words) => {
    expect(releaseInWords(release)).toBe(words);
  });
});
