import { describe, expect, it } from '@jest/globals';
import { faultsAfter, parsedHarbour, type Edit } from '../testing/harbour.ts';

const CLASSIFY = 'type: classify\n';
const TOLD = 'type: notify\n';

describe('times, fields, checks, taxonomies and expectations', () => {
  it.each<readonly [string, string, readonly Edit[]]>([
    [
      'DATE_INVALID',
      '"2027-02-30T09:00:00+00:00" is not in the calendar.',
      [["'2027-03-02T09:00:00+00:00'", "«'2027-02-30T09:00:00+00:00'"]],
    ],
    ['DATE_INVALID', 'is not in the calendar.', [["'2027-03-02T09:00:00+00:00'", "«'2027-03-02T25:00:00Z'"]]],
    ['DEADLINE_ZERO', 'The planned length is zero.', [['duration: 2h', 'duration: «0']]],
    ['DEADLINE_ZERO', 'The deadline is zero.', [['deadline: 30m', 'deadline: «0s']]],
    [
      'DEADLINE_NOT_AFTER_TARGET',
      'The deadline (15m) is not after the target (15m).',
      [
        [
          'target: 15m\n        deadline: 40m\n        obligation',
          'target: 15m\n        deadline: «15m\n        obligation',
        ],
      ],
    ],
    ['RELEASE_AFTER_END', 'after the planned length of 2h', [['at: T+00:05', 'at: «T+02:00:01']]],
    [
      'KEY_OUT_OF_PLACE',
      '"options" goes only with a field of type single or multiple.',
      [
        ['type: single', 'type: text'],
        ['          options:', '          «options:'],
        ['{ field: first-step, equals: isolate }', '{ field: first-step, contains: [isol] }'],
      ],
    ],
    [
      'KEY_MISSING',
      'A field of type multiple must have "options".',
      [
        ['        - id: note\n          type: text', '        - «id: note\n          type: multiple'],
        ["{ field: note, matches: '\\d\\d:\\d\\d' }", '{ field: note, count: { min: 1 } }'],
      ],
    ],
    ['OUT_OF_RANGE', 'The least (60) is more than the most (50).', [['min: 0\n', 'min: «60\n']]],
    [
      'KIND_FORBIDS',
      'nothing can be answered',
      [
        [
          '    release: { after: { inject: alarm }, delay: 2m }',
          '    release: { after: { inject: alarm }, delay: 2m }\n    response: «{ freeForm: none }',
        ],
      ],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no field of the inject "alarm" "clas".',
      [['{ field: class, rsit', '{ field: «clas, rsit']],
    ],
    [
      'REFERENCE_UNKNOWN',
      'There is no field of the inject "alarm" "$text".',
      [
        ['      fields:\n', '      freeForm: none\n      fields:\n'],
        ['field: $text', 'field: «$text'],
      ],
    ],
    ['REFERENCE_UNKNOWN', 'There is no part of a message "$text".', [['field: $all', 'field: «$text']]],
    [
      'REFERENCE_UNKNOWN',
      'There is no option of "first-step" "isolation".',
      [['equals: isolate }', 'equals: «isolation }']],
    ],
    [
      'CHECK_MISMATCH',
      '"equals" does not fit "class", which holds a classification.',
      [['rsit: malicious-code/c2-server }', '«equals: x }']],
    ],
    [
      'CHECK_MISMATCH',
      '"rsit" does not fit "note", which holds words.',
      [["matches: '\\d\\d:\\d\\d' }", '«rsit: fraud }']],
    ],
    [
      'CHECK_MISMATCH',
      '"contains" does not fit "evidence", which holds a file.',
      [
        ['{ field: note, matches', '{ field: evidence, matches'],
        ["matches: '\\d\\d:\\d\\d' }", '«contains: [x] }'],
      ],
    ],
    [
      'CHECK_IMPOSSIBLE',
      'No answer can pass: "ships" takes numbers from 0 to 50.',
      [['near: { value: 12, tolerance: 2 }', 'near: «{ value: 60, tolerance: 2 }']],
    ],
    [
      'CHECK_IMPOSSIBLE',
      'A number never equals a text.',
      [['near: { value: 12, tolerance: 2 }', "equals: «'12'"]],
    ],
    [
      'CHECK_IMPOSSIBLE',
      'The count has no bound: every answer passes.',
      [['overlap: [update.cargo.example, 192.0.2.10]', 'count: «{}']],
    ],
    [
      'CHECK_IMPOSSIBLE',
      'No answer can pass: "min" is more than "max".',
      [['overlap: [update.cargo.example, 192.0.2.10]', 'count: «{ min: 3, max: 2 }']],
    ],
    [
      'CHECK_IMPOSSIBLE',
      'An empty text is in every answer.',
      [['contains: [server, serveur]', "contains: [server, «'']"]],
    ],
    [
      'PATTERN_INVALID',
      'Look-ahead and look-behind cannot be used',
      [["matches: '\\d\\d:\\d\\d'", "matches: «'(?<=at )\\d\\d'"]],
    ],
    [
      'PATTERN_INVALID',
      'A backreference cannot be used',
      [["matches: '\\d\\d:\\d\\d'", "matches: «'(\\d)\\1'"]],
    ],
    ['PATTERN_INVALID', 'missing closing ] at "[0-9"', [["matches: '\\d\\d:\\d\\d'", "matches: «'[0-9'"]]],
    [
      'PATTERN_INVALID',
      'too big once its repetitions are written out',
      [["matches: '\\d\\d:\\d\\d'", "matches: «'(a|b|c){900}'"]],
    ],
    [
      'PATTERN_INVALID',
      'at most 500 are allowed',
      [["matches: '\\d\\d:\\d\\d'", `matches: «'${'a'.repeat(501)}'`]],
    ],
    ['PATTERN_PASSES_ALL', 'matches the empty text too', [["matches: '\\d\\d:\\d\\d'", "matches: «'\\d*'"]]],
    ['RSIT_UNKNOWN', '"malware" is not a class of RSIT.', [['rsit: [malicious-code]', 'rsit: [«malware]']]],
    ['RSIT_UNKNOWN', '"phishing" is not a class of RSIT.', [['rsit: [malicious-code]', 'rsit: [«phishing]']]],
    [
      'RSIT_UNKNOWN',
      'The RSIT class "malicious-code" has no type "phishing".',
      [['rsit: malicious-code/c2-server', 'rsit: «malicious-code/phishing']],
    ],
    [
      'RSIT_UNKNOWN',
      'has no type "c2-server/x"',
      [['rsit: malicious-code/c2-server', 'rsit: «malicious-code/c2-server/x']],
    ],
    [
      'ATTACK_UNKNOWN',
      '"t1071" is not an id of an ATT&CK technique.',
      [['attack: [T1071]', 'attack: [«t1071]']],
    ],
    [
      'ATTACK_UNKNOWN',
      'ATT&CK version 18 (Enterprise) has no technique "T1071.009".',
      [['attack: [T1071.001]', 'attack: [«T1071.009]']],
    ],
    ['ATTACK_UNVERIFIED', 'has no technique "T0809"', [['attack: [T1071]', 'attack: [«T0809]']]],
    [
      'ATTACK_UNVERIFIED',
      'has no technique "T1999"',
      [
        ['startsAt:', "attackVersion: '19'\nstartsAt:"],
        ['attack: [T1071]', 'attack: [«T1999]'],
      ],
    ],
    ['SIM3_UNKNOWN', '"P-18" is not a parameter of SIM3.', [['sim3: [P-9]', 'sim3: [«P-18]']]],
    [
      'UNMEASURABLE',
      'waits for an acknowledgement, but the inject asks for none',
      [
        ['    hints:', '    acknowledge: false\n    hints:'],
        [
          '      - id: noticed\n        type: acknowledge\n        description: { en: Acknowledges., fr: Accuse réception. }\n        dimension: A',
          '      - «id: noticed\n        type: acknowledge\n        description: { en: Acknowledges., fr: Accuse réception. }\n        dimension: A',
        ],
      ],
    ],
    [
      'UNMEASURABLE',
      'measured by the response, but the inject asks for none',
      [
        [
          '      - id: noticed\n        type: acknowledge\n        description: { en: Acknowledges., fr: Accuse réception. }\n        dimension: D',
          '      - «id: noticed\n        type: decide\n        description: { en: Acknowledges., fr: Accuse réception. }\n        dimension: D',
        ],
      ],
    ],
    [
      'UNMEASURABLE',
      'Grading is "rubric", but there is nothing for evaluators to rate.',
      [
        ['- id: classified', '- «id: classified'],
        [CLASSIFY, `${CLASSIFY}        grading: rubric\n`],
      ],
    ],
    [
      'UNMEASURABLE',
      'Grading is "auto", but there is no check.',
      [
        ['- id: classified', '- «id: classified'],
        [CLASSIFY, `${CLASSIFY}        grading: auto\n        checks: []\n`],
      ],
    ],
    [
      'UNMEASURABLE',
      'No team that gets this inject owes the obligation "warn".',
      [
        ['obligation: warn', 'obligation: «warn'],
        [
          "    from: [victim]\n    to: ['part:neighbour', 'role:operator']\n    trigger: { inject: alarm, milestone: opened }",
          "    from: [neighbour]\n    to: ['role:operator']\n    trigger: { inject: headline, milestone: opened }",
        ],
        ['- { overdue: warn }', '- { time: T+00:50 }'],
      ],
    ],
    [
      'KEY_OUT_OF_PLACE',
      '"criteria" does not go with duty.',
      [[TOLD, `${TOLD}        «criteria: [clarity]\n`]],
    ],
    [
      'TLP_CONTRADICTION',
      'No label is at most TLP:GREEN and, as "warn" asks, at least TLP:AMBER.',
      [[TOLD, `${TOLD}        maxTlp: «TLP:GREEN\n`]],
    ],
  ])('%s: %s', async (code, message, edits) => {
    const { faults, place } = await faultsAfter(...edits);
    const fault = faults.find((found) => found.code === code && found.message.includes(message));
    expect(fault).toMatchObject(place);
  });

  it('names the right RSIT class for a type of another one', async () => {
    const { faults } = await faultsAfter(['rsit: malicious-code/c2-server', 'rsit: malicious-code/phishing']);
    expect(faults[0]?.remedy).toBe('It is a type of another class; write "fraud/phishing".');
  });

  it('lets evaluators grade alone beside the checks of others', async () => {
    const { scenario } = await parsedHarbour([CLASSIFY, `${CLASSIFY}        criteria: [accuracy]\n`]);
    expect(scenario.injects[0]?.expectations[1]?.measure).toEqual({
      by: 'response',
      grading: 'rubric',
      checks: [],
      criteria: ['accuracy'],
    });
  });

  it('stops looking at patterns when they are too big together', async () => {
    const checks = Array.from(
      { length: 40 },
      (_, index) => `      big-${index}: { field: note, matches: '(a${index}|b){300}' }\n`,
    );
    const { faults } = await faultsAfter(['    checks:\n', `    checks:\n${checks.join('')}`]);
    expect(faults.at(-1)?.message).toContain('too many or too big together');
  });
});
