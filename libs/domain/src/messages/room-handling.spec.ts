import { describe, expect, it } from '@jest/globals';
import { anInject, aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import { playerOf, SmallDrill } from '../../../../test/drills/small-drill.ts';
import type { SendMessage } from '../conduct/command.ts';
import type { FileReference } from '../scenario/form.ts';
import { TLP_LABELS } from '../scenario/tlp.ts';
import { EMPTY_TEAM_ROOM, evolveTeamRoom } from '../view/team-room.ts';
import { handlingProblem, leastLabelFor, type Held } from './room-handling.ts';

const evidence: FileReference = {
  name: 'log.txt',
  sha256: 'a'.repeat(64),
  sizeBytes: 10,
  mediaType: 'text/plain',
};

function heldBy(drill: SmallDrill, teamId: string): Held {
  const room = (drill.streams.get(teamId) ?? []).reduce(evolveTeamRoom, EMPTY_TEAM_ROOM);
  return { teamId, messages: room.messages, injects: room.inbox.map(({ inject }) => inject) };
}

/** Team a has told team b something, and all have an inject that is TLP:AMBER. */
function drillWith(tlp: SendMessage['tlp']): SmallDrill {
  const plan = aPlan({
    teams: ['a', 'b', 'c'],
    injects: [anInject({ tlp: 'TLP:AMBER', from: 'press' })],
    scenario: { roles: [{ id: 'press', name: { en: 'Press' } }] },
  });
  const drill = SmallDrill.started(plan).deliver('b', ['i1']);
  drill.team('a', 'message:send', {
    ...{ messageId: 'secret', kind: 'share', to: ['team:b'], tlp, subject: 'S', body: 'B' },
    attachments: [evidence],
  });
  drill.wait(minutes(1));
  return drill;
}

const outgoing = (changes: Partial<SendMessage>): SendMessage => ({
  ...{ messageId: 'out', kind: 'share', to: ['team:c'], tlp: 'TLP:GREEN', subject: 'S', body: 'B' },
  ...changes,
});

describe('handlingProblem', () => {
  const waysToPassOn: readonly Partial<SendMessage>[] = [
    { inReplyTo: 'secret' },
    { about: 'i1' },
    { attachments: [evidence] },
    { inReplyTo: 'secret', about: 'i1', attachments: [evidence] },
    { inReplyTo: 'secret', kind: 'acknowledgement' },
    {},
  ];
  const recipients: readonly SendMessage['to'][] = [
    ['team:a'],
    ['team:c'],
    ['role:excon'],
    ['role:press', 'team:a'],
  ];

  it.each(TLP_LABELS)('says of what came as %s what the server will say', (received) => {
    const drill = drillWith(received);
    const held = heldBy(drill, 'b');
    for (const way of waysToPassOn)
      for (const to of recipients)
        for (const tlp of TLP_LABELS) {
          const message = outgoing({ ...way, to, tlp });
          const decision = drill.decide(playerOf('b'), 'message:send', message);
          const refused = 'refusal' in decision ? decision.refusal : undefined;
          const told = handlingProblem(held, { ...message, attachments: message.attachments ?? [] });
          const expected =
            refused === undefined
              ? undefined
              : {
                  limit: refused.details['limit'],
                  from: refused.details['limitFrom'],
                  outsiders: refused.details['recipients'] ?? [],
                };
          const { limit, from, outsiders } = told ?? {};
          expect(told === undefined ? undefined : { limit, from, outsiders }).toEqual(expected);
        }
  });

  it('lets a team share a file that it had first', () => {
    const drill = drillWith('TLP:RED');
    drill.team(
      'b',
      'message:send',
      outgoing({ messageId: 'back', to: ['team:a'], attachments: [evidence], tlp: 'TLP:RED' }),
    );
    const message = { ...outgoing({ to: ['team:c'] }), attachments: [evidence] };
    expect(handlingProblem(heldBy(drill, 'a'), message)).toBeUndefined();
  });
});

describe('leastLabelFor', () => {
  it('is the strictest label among what is passed on', () => {
    const held = heldBy(drillWith('TLP:AMBER+STRICT'), 'b');
    const least = (changes: Partial<SendMessage>) =>
      leastLabelFor(held, { kind: 'share', attachments: [], ...changes });
    expect(least({})).toBe('TLP:CLEAR');
    expect(least({ about: 'i1' })).toBe('TLP:AMBER');
    expect(least({ about: 'i1', inReplyTo: 'secret' })).toBe('TLP:AMBER+STRICT');
  });
});
