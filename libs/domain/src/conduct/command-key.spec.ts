import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject } from '../../../../test/drills/small-scenario.ts';
import { CONTROLLER, playerOf, SmallDrill } from '../../../../test/drills/small-drill.ts';

describe('ids that clients make', () => {
  it('of commands stand in nobody else’s way, and still tell a repetition', () => {
    const drill = SmallDrill.started(aPlan({ injects: [anInject()] }));
    for (const actor of [playerOf('a'), playerOf('b')])
      expect(drill.give(actor, 'team:note', { text: 'mine' }, 'c-1')).toHaveLength(1);
    expect(drill.give(CONTROLLER, 'control:note', { text: 'mine' }, 'c-1')).toHaveLength(1);
    const colleague = { ...playerOf('a'), id: 'another-player' };
    expect(drill.give(colleague, 'team:note', { text: 'again' }, 'c-1')).toEqual([]);
    expect(drill.told('team.noted').map(({ teamId }) => teamId)).toEqual(['a', 'b']);
  });

  it('of responses tell no other team that there is one', () => {
    const drill = SmallDrill.started(aPlan({ injects: [anInject()] }));
    const response = { injectId: 'i1', responseId: 'r-1', isFinal: true, values: {}, text: 'text' };
    drill.team('b', 'response:submit', response);
    drill.team('a', 'response:submit', { ...response, text: 'other text' });
    expect(drill.team('a', 'response:submit', { ...response, text: 'other text' })).toEqual([]);
    expect(drill.refusal(playerOf('a'), 'response:submit', { ...response, text: 'a third' })).toMatchObject({
      code: 'RESPONSE_ID_TAKEN',
    });
    expect(drill.told('response.submitted').map(({ teamId }) => teamId)).toEqual(['b', 'a']);
  });
});
