import { describe, expect, it } from '@jest/globals';
import { faultsAfter, parsedHarbour, type Edit } from '../testing/harbour.ts';

describe('ids, references, choices, objectives, parts and kinds', () => {
  it.each<readonly [string, string, string, readonly Edit[]]>([
    [
      'ID_TAKEN',
      'The id "alarm" is taken by injects[0].',
      'another id',
      [['- id: follow-up', '- id: «alarm']],
    ],
    [
      'ID_TAKEN',
      'The number "3" is taken by injects[1].',
      'another number',
      [
        ['- id: follow-up', "- id: follow-up\n    number: '3'"],
        ['- id: headline\n', "- id: headline\n    number: «'3'\n"],
      ],
    ],
    [
      'ID_TAKEN',
      'The number "3" is taken by injects[1].',
      'another number',
      [
        ['- id: follow-up', "- id: follow-up\n    number: '3'"],
        ['  - id: headline\n', '  - «id: headline\n'],
      ],
    ],
    [
      'ID_TAKEN',
      'The id "noticed" is taken by injects[0].expectations[0].',
      'another id',
      [['- id: told', '- id: «noticed']],
    ],
    [
      'ID_RESERVED',
      '"excon" is exercise control',
      'choose another id',
      [
        ['- id: operator', '- id: «excon'],
        ['from: operator', 'from: excon'],
        ["'role:operator'", "'role:excon'"],
      ],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no role "oprator".',
      'Did you mean "operator"?',
      [['from: operator', 'from: «oprator']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no part "foreigners".',
      'Choose one of: victim, neighbour.',
      [['to: [victim]\n    phase', 'to: [«foreigners]\n    phase']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no phase "second-hour".',
      'first-hour',
      [['phase: first-hour', 'phase: «second-hour']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no objective "report-late".',
      'report-early',
      [
        [
          'objectives: [report-early, warn-neighbours]',
          'objectives: [report-early, warn-neighbours, «report-late]',
        ],
      ],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no inject "alert".',
      'Did you mean "alarm"?',
      [['after: { inject: alarm }', 'after: { inject: «alert }']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no inject "alrm".',
      'Did you mean "alarm"?',
      [['answered: { inject: alarm', 'answered: { inject: «alrm']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no obligation "tell".',
      'Choose one of: warn.',
      [['overdue: warn', 'overdue: «tell']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no obligation "worn".',
      'Did you mean "warn"?',
      [['obligation: warn', 'obligation: «worn']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no inject "alarms".',
      'Did you mean "alarm"?',
      [['about: [alarm]', 'about: [«alarms]']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no part "neighbor".',
      'Did you mean "neighbour"?',
      [["'part:neighbour'", "«'part:neighbor'"]],
    ],
    ['REFERENCE_UNKNOWN', 'There is no role "press".', 'operator', [["'role:operator'", "«'role:press'"]]],
    [
      'REFERENCE_UNKNOWN',
      'There is no check of this inject "classed".',
      'Did you mean "classified"?',
      [['type: classify\n', 'type: classify\n        checks: [«classed]\n']],
    ],
    [
      'FORM_WRONG',
      '"operator" does not say whether it is a part or a role.',
      '`role:<id>`',
      [["'role:operator'", '«operator']],
    ],
    [
      'EXACTLY_ONE',
      'This has "at" and "manual"; a release has exactly one of them.',
      'Keep one',
      [['release: { at: T+00:05 }', 'release: { at: T+00:05, «manual: true }']],
    ],
    [
      'EXACTLY_ONE',
      'Nothing says what a release this is.',
      'at, after, when, manual',
      [['release: { at: T+00:05 }', 'release: «{}']],
    ],
    [
      'EXACTLY_ONE',
      'Nothing says what a condition this is.',
      'inject, answered, discharged',
      [['- { overdue: warn }', '- «{}']],
    ],
    [
      'EXACTLY_ONE',
      'This has "equals" and "contains"; a check has exactly one of them.',
      'checks of their own',
      [['equals: isolate }', 'equals: isolate, «contains: [isolate] }']],
    ],
    [
      'KEY_OUT_OF_PLACE',
      '"delay" goes only with "after" or "when".',
      'Delete the key',
      [['release: { at: T+00:05 }', 'release: { at: T+00:05, «delay: 5m }']],
    ],
    [
      'KEY_OUT_OF_PLACE',
      '"milestone" goes only with "inject".',
      'Delete the key',
      [['- { overdue: warn }', '- { overdue: warn, «milestone: opened }']],
    ],
    [
      'REST_TAKEN',
      'The rest of the teams plays the part "neighbour" already.',
      'Write how many',
      [['roles:', '  - { id: third, name: { en: C, fr: C }, teams: «rest }\n\nroles:']],
    ],
    [
      'OBJECTIVE_UNTESTED',
      'Nothing tests the objective "learn".',
      'Name it under "objectives"',
      [
        [
          'parts:\n',
          '  - «id: learn\n    title: { en: Learn, fr: Apprendre }\n    aim: cooperation\n\nparts:\n',
        ],
      ],
    ],
    [
      'INJECT_AIMLESS',
      'The inject serves no objective.',
      'Name at least one',
      [
        ['  - id: follow-up', '  - «id: follow-up'],
        ['        deadline: 15m\n    objectives: [report-early]\n', '        deadline: 15m\n'],
      ],
    ],
    [
      'INFORMATION_AIMLESS',
      'The information serves no objective.',
      'Name at least one',
      [
        ['  - id: headline', '  - «id: headline'],
        ['scope: any\n    objectives: [report-early]', 'scope: any'],
      ],
    ],
    [
      'KIND_FORBIDS',
      'An inject of kind "facilitation" is never shown to a team, so "acknowledge" has no effect.',
      'another kind',
      [['kind: information', 'kind: facilitation\n    «acknowledge: true']],
    ],
    [
      'KIND_FORBIDS',
      'A contingency inject is held ready',
      'when a condition is true or by hand',
      [['release: { at: T+00:05 }', 'kind: contingency\n    release: { at: «T+00:05 }']],
    ],
    [
      'TLP_CONTRADICTION',
      'What comes by "news" is public in the story, but is labelled TLP:AMBER.',
      'TLP:CLEAR',
      [['channel: news', 'channel: news\n    tlp: «TLP:AMBER']],
    ],
  ])('%s: %s', async (code, message, remedy, edits) => {
    const { faults, place } = await faultsAfter(...edits);
    const fault = faults.find((found) => found.code === code);
    expect(fault).toMatchObject(place);
    expect(fault?.message).toContain(message);
    expect(fault?.remedy).toContain(remedy);
  });

  it('refuses no reference to an item that was left out for a fault of its own', async () => {
    const { found, place } = await faultsAfter(['teams: 1', 'teams: «one']);
    expect(found).toEqual([{ code: 'FORM_WRONG', ...place }]);
  });

  it('knows exercise control without a role of that name', async () => {
    const { scenario } = await parsedHarbour(["'role:operator'", "'role:excon'"]);
    expect(scenario.obligations[0]?.to).toContain('role:excon');
  });
});
