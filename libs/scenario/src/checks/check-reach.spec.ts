import { describe, expect, it } from '@jest/globals';
import { faultsAfter, parsedHarbour, type Edit } from '../testing/harbour.ts';

const FOLLOW_UP = 'release: { after: { inject: alarm }, delay: 2m }';
const ALARM = 'release: { at: T+00:05 }';
const TRIGGER = 'trigger: { inject: alarm, milestone: opened }';

describe('conditions, circles and reach', () => {
  it.each<readonly [string, string, readonly Edit[]]>([
    [
      'CONDITION_CYCLE',
      'These wait for each other: inject "alarm" → inject "follow-up" → inject "alarm".',
      [[ALARM, 'release: { after: «{ inject: follow-up, milestone: opened } }']],
    ],
    [
      'CONDITION_CYCLE',
      'The inject "follow-up" waits for itself.',
      [[FOLLOW_UP, 'release: { after: «{ inject: follow-up, milestone: opened } }']],
    ],
    [
      'CONDITION_CYCLE',
      'inject "alarm" → obligation "warn" → inject "alarm"',
      [[ALARM, 'release: { when: «{ not: { discharged: warn } } }']],
    ],
    [
      'NEVER_TRUE',
      '"follow-up" is never completed: it asks for no response.',
      [
        [FOLLOW_UP, `${FOLLOW_UP}`],
        ['- { overdue: warn }', '- { inject: «follow-up }'],
      ],
    ],
    [
      'NEVER_TRUE',
      '"headline" is never acknowledged: it asks for no acknowledgement.',
      [[FOLLOW_UP, 'release: { after: { inject: headline, milestone: «acknowledged } }']],
    ],
    [
      'NEVER_TRUE',
      '"headline" is never opened: a facilitation is not shown to teams.',
      [
        ['kind: information', 'kind: facilitation'],
        [FOLLOW_UP, 'release: { after: { inject: headline, milestone: «opened } }'],
      ],
    ],
    [
      'NEVER_TRUE',
      '"alarm" is never overdue: its response has no deadline.',
      [
        ['      deadline: 30m\n', ''],
        ['- { overdue: warn }', '- { inject: alarm, milestone: «overdue }'],
      ],
    ],
    [
      'NEVER_TRUE',
      '"follow-up" is never answered: it asks for no response.',
      [['answered: { inject: alarm', 'answered: { inject: «follow-up']],
    ],
    [
      'NEVER_RELEASED',
      'It is never released',
      [
        [
          'to: [victim]\n    release: { after: { inject: alarm }',
          'to: [neighbour]\n    release: { after: «{ inject: alarm }',
        ],
      ],
    ],
    [
      'NEVER_RELEASED',
      'It is never owed',
      [
        ['from: [victim]', 'from: [neighbour]'],
        ["to: ['part:neighbour', 'role:operator']", "to: ['role:operator']"],
        [TRIGGER, 'trigger: «{ inject: alarm, milestone: opened }'],
      ],
    ],
    [
      'NEVER_RELEASED',
      'It is never released',
      [
        ['- { overdue: warn }', '- { inject: alarm }'],
        ['scope: any', 'scope: all'],
        ['to: [victim]\n    release: { after', 'to: [neighbour]\n    release: { after'],
        [
          FOLLOW_UP,
          'release: { when: «{ allOf: [{ inject: alarm }, { inject: headline, milestone: opened }] } }',
        ],
      ],
    ],
    [
      'PARTLY_RELEASED',
      'It is never released to the part neighbour',
      [
        [
          '    to: [victim]\n    release: { after: { inject: alarm }',
          '    release: { after: «{ inject: alarm }',
        ],
      ],
    ],
    [
      'PARTLY_RELEASED',
      'It is never owed by the part neighbour',
      [
        ['    from: [victim]\n', ''],
        [TRIGGER, 'trigger: «{ inject: alarm, milestone: opened }'],
      ],
    ],
    [
      'DUTY_TO_NOBODY',
      'One team plays "victim"',
      [["to: ['part:neighbour', 'role:operator']", "to: «['part:victim']"]],
    ],
  ])('%s: %s', async (code, message, edits) => {
    const { faults, place } = await faultsAfter(...edits);
    const fault = faults.find((found) => found.code === code);
    expect(fault).toMatchObject(place);
    expect(fault?.message).toContain(message);
  });

  it('tells the cause once, not again for all that waits for it', async () => {
    const { found } = await faultsAfter(
      [
        'to: [victim]\n    release: { after: { inject: alarm }',
        'to: [neighbour]\n    release: { after: { inject: alarm }',
      ],
      ['- { overdue: warn }', '- { inject: follow-up, milestone: acknowledged }'],
    );
    expect(found.map(({ code }) => code)).toEqual(['NEVER_RELEASED']);
  });

  it.each<readonly [string, Edit]>([
    ['any team of another part opens it', [FOLLOW_UP, 'release: { after: { inject: alarm }, scope: any }']],
    ['all teams of another part open it', [FOLLOW_UP, 'release: { after: { inject: alarm }, scope: all }']],
    [
      'a negation can become true for those who never get it',
      [FOLLOW_UP, 'release: { when: { not: { inject: alarm } } }'],
    ],
    [
      'one branch is enough',
      [FOLLOW_UP, 'release: { when: { anyOf: [{ time: T+01:00 }, { inject: alarm }] } }'],
    ],
    [
      'a controller may skip what was never released',
      [FOLLOW_UP, 'release: { after: { inject: alarm, milestone: skipped }, scope: any }'],
    ],
  ])('lets pass: %s', async (_, edit) => {
    const { faults } = await parsedHarbour(
      [
        'to: [victim]\n    release: { after: { inject: alarm }',
        'to: [neighbour]\n    release: { after: { inject: alarm }',
      ],
      [edit[0], edit[1]],
    );
    expect(faults).toEqual([]);
  });
});
