import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes } from '../../../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../../../test/drills/small-drill.ts';
import { csvOf } from './csv.ts';
import { factsOf, isShown, kindsIn, LOG_OF_CONTROL, type LogFilter } from './log-line.ts';

function played(): SmallDrill {
  const drill = SmallDrill.started(
    aPlan({ injects: [anInject(), anInject({ id: 'later', release: { on: 'time', atMs: minutes(9) } })] }),
  );
  drill.deliver('a', ['i1']);
  drill.control('control:note', { text: 'the projector fails' });
  drill.control('inject:shift', { injectId: 'later', teamIds: ['b'], byMs: minutes(2), reason: 'lunch' });
  drill.team('a', 'message:send', {
    messageId: 'm1',
    kind: 'share',
    to: ['team:b', 'role:press'],
    tlp: 'TLP:GREEN',
    subject: 'IOCs',
    body: 'x',
    about: 'i1',
  });
  return drill;
}

const kinds = (drill: SmallDrill, filter: Partial<LogFilter>) =>
  drill.entries.filter((entry) => isShown(entry, { ...LOG_OF_CONTROL, ...filter })).map(({ kind }) => kind);

describe('the log', () => {
  it('shows what control did, or everything', () => {
    const drill = played();
    expect(kinds(drill, {})).toEqual([
      'exercise.planned',
      'exercise.started',
      'control.noted',
      'inject.shifted',
    ]);
    expect(kinds(drill, { isEverything: true })).toHaveLength(drill.entries.length);
    expect(kinds(drill, { isEverything: true, kind: 'message.sent' })).toEqual(['message.sent']);
    expect(kinds(drill, { isEverything: true, teamId: 'b' })).toEqual([
      'inject.released',
      'inject.shifted',
      'message.sent',
    ]);
    expect(kindsIn(drill.entries).slice(0, 2)).toEqual(['control.noted', 'exercise.planned']);
  });

  it('says what an entry is about', () => {
    const facts = played().entries.map(factsOf);
    expect(facts).toContainEqual({ teamIds: [], words: 'the projector fails' });
    expect(facts).toContainEqual({ injectId: 'later', teamIds: ['b'], words: 'lunch', byMs: minutes(2) });
    expect(facts).toContainEqual({ injectId: 'i1', teamIds: ['b'], words: 'IOCs' });
  });
});

it('writes CSV that no spreadsheet runs', () => {
  expect(
    csvOf([
      ['a', 1],
      ['say "x", y', '=1+1'],
      ['two\nlines', '-5 min'],
    ]),
  ).toBe('\u{feff}a,1\r\n"say ""x"", y",\'=1+1\r\n"two\nlines",\'-5 min\r\n');
});
