import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes } from '../../../../../test/drills/small-scenario.ts';
import {
  CONTROLLER,
  EVALUATOR,
  kindsOf,
  playerOf,
  SmallDrill,
} from '../../../../../test/drills/small-drill.ts';
import type { SendMessage } from '../command.ts';

const PLAN = aPlan({
  teams: ['a', 'b', 'c'],
  injects: [anInject(), anInject({ id: 'future', release: { on: 'time', atMs: minutes(60) } })],
});
const message = (changes: Partial<SendMessage> = {}): SendMessage => ({
  messageId: 'm1',
  kind: 'notification',
  to: ['team:b', 'role:press'],
  tlp: 'TLP:AMBER',
  subject: 'Ransomware',
  body: 'Check your hospitals.',
  ...changes,
});
const refused = (drill: SmallDrill, changes: Partial<SendMessage>, teamId = 'a') =>
  drill.refusal(playerOf(teamId), 'message:send', message(changes));

describe('a message', () => {
  it('goes from the team that writes it to teams and roles, and is seen by the teams among them', () => {
    const drill = SmallDrill.started(PLAN);
    expect(drill.team('a', 'message:send', message())).toMatchObject([
      {
        kind: 'message.sent',
        audience: { teams: ['a', 'b'] },
        data: { from: 'team:a', attachments: [], isAfterEndex: false },
      },
    ]);
  });

  it('goes from control in the name of EXCON, or of a role it plays', () => {
    const drill = SmallDrill.started(PLAN);
    drill.control('message:send', message({ to: ['team:a'] }));
    drill.control('message:send', message({ messageId: 'm2', to: ['team:a'], asRole: 'press' }));
    expect(drill.told('message.sent').map(({ from }) => from)).toEqual(['role:excon', 'role:press']);
    const asMinister = message({ messageId: 'm3', asRole: 'minister' });
    expect(drill.refusal(CONTROLLER, 'message:send', asMinister).code).toBe('MESSAGE_INVALID');
    expect(drill.refusal(EVALUATOR, 'message:send', message()).code).toBe('NOT_PERMITTED');
  });

  it.each<[string, Partial<SendMessage>, RegExp]>([
    ['in the name of a role', { asRole: 'press' }, /own name only/],
    ['to oneself', { to: ['team:b', 'team:a'] }, /himself/],
    ['to nobody', { to: [] }, /recipients/],
    ['to somebody twice', { to: ['team:b', 'team:b'] }, /twice/],
    ['without a label', { tlp: 'TLP:WHITE' as 'TLP:CLEAR' }, /TLP/],
    ['of no kind', { kind: 'gossip' as 'share' }, /kind/],
    ['without a subject', { subject: ' ' }, /subject is empty/],
    ['with a subject too long', { subject: 'x'.repeat(301) }, /subject is longer/],
    ['without words', { body: '' }, /text is empty/],
    ['with too many words', { body: 'x'.repeat(20_001) }, /text is longer/],
    ['that answers nothing', { kind: 'answer' }, /to which message or about which inject/],
    ['that acknowledges an inject', { kind: 'acknowledgement', about: 'i1' }, /to which message/],
    ['that acknowledges nothing', { kind: 'acknowledgement', body: '' }, /to which message/],
    ['with an id that is none', { messageId: '' }, /id/],
    [
      'with a broken attachment',
      { attachments: [{ name: 'x', sha256: 'x', sizeBytes: 1, mediaType: 'a/b' }] },
      /SHA-256/,
    ],
  ])('is refused when %s', (_what, changes, words) => {
    expect(refused(SmallDrill.started(PLAN), changes)).toEqual({
      code: 'MESSAGE_INVALID',
      details: { problem: expect.stringMatching(words) },
    });
  });

  it.each(['team:z', 'role:minister', 'everyone'])('is refused when it goes to %s', (recipient) => {
    expect(refused(SmallDrill.started(PLAN), { to: [recipient as 'team:z'] })).toEqual({
      code: 'RECIPIENT_UNKNOWN',
      details: { recipient },
    });
  });

  it('refers only to injects that the team has; from control, only to those its readers have', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'message:send', message({ about: 'i1' }));
    expect(refused(drill, { messageId: 'm2', about: 'future' }).code).toBe('INJECT_NOT_RELEASED');
    const early = message({ messageId: 'm3', to: ['team:a'], about: 'future' });
    expect(drill.refusal(CONTROLLER, 'message:send', early).code).toBe('INJECT_NOT_RELEASED');
  });

  it('refers only to messages that the team has sent or received', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'message:send', message());
    const reply = message({ messageId: 'm2', kind: 'answer', to: ['team:a'], inReplyTo: 'm1' });
    expect(refused(drill, { ...reply, to: ['team:a'] }, 'c').code).toBe('MESSAGE_UNKNOWN');
    expect(refused(drill, { ...reply, inReplyTo: 'none' }, 'b').code).toBe('MESSAGE_UNKNOWN');
    drill.team('b', 'message:send', reply);
    drill.control('message:send', { ...reply, messageId: 'm3', asRole: 'press' });
    expect(drill.told('message.sent')).toHaveLength(3);
  });

  it('sent again under its id changes nothing; another under the same id is refused', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'message:send', message());
    expect(drill.team('a', 'message:send', message())).toEqual([]);
    expect(refused(drill, { body: 'other' }).code).toBe('MESSAGE_ID_TAKEN');
    expect(refused(drill, { to: ['role:press'] }, 'c').code).toBe('MESSAGE_ID_TAKEN');
  });

  it('is delivered once and opened once by each team it went to; the sender hears of the first only', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'message:send', message());
    drill.deliver('b', [], ['m1', 'none']).deliver('b', [], ['m1']).deliver('c', [], ['m1']);
    expect(drill.entries.at(-1)).toMatchObject({
      kind: 'message.delivered',
      audience: { teams: ['b', 'a'] },
    });
    expect(drill.team('b', 'message:open', { messageId: 'm1' })).toMatchObject([
      { kind: 'message.opened', audience: { teams: ['b'] } },
    ]);
    expect(drill.team('b', 'message:open', { messageId: 'm1' })).toEqual([]);
    expect(drill.team('a', 'message:open', { messageId: 'm1' })).toEqual([]);
    expect(drill.refusal(playerOf('c'), 'message:open', { messageId: 'm1' }).code).toBe('MESSAGE_UNKNOWN');
    expect(drill.state.messages.get('m1')).toMatchObject({ deliveredAt: { b: {} }, openedAt: { b: {} } });
  });

  it('that is opened has been delivered', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'message:send', message());
    expect(kindsOf(drill.team('b', 'message:open', { messageId: 'm1' }))).toEqual([
      'message.delivered',
      'message.opened',
    ]);
  });

  it('reaches exercise control and nobody else before STARTEX and in the solution session', () => {
    const before = new SmallDrill(PLAN);
    const solution = SmallDrill.started(PLAN);
    solution.control('exercise:pause', {});
    solution.control('exercise:move', { to: 'solution' });
    for (const drill of [before, solution]) {
      expect(refused(drill, {}).code).toBe('PHASE_FORBIDS');
      drill.team('a', 'message:send', message({ to: ['role:excon'] }));
      drill.control('message:send', message({ messageId: 'm2', to: ['team:a'] }));
    }
  });

  it('under NO DUFF passes between teams and exercise control only', () => {
    const drill = SmallDrill.started(PLAN);
    drill.control('exercise:declare-no-duff', { message: 'A real incident.' });
    expect(refused(drill, {}).code).toBe('EXERCISE_FROZEN');
    expect(refused(drill, { to: ['role:excon', 'team:b'] }).code).toBe('EXERCISE_FROZEN');
    drill.team('a', 'message:send', message({ to: ['role:excon'] }));
    const story = message({ messageId: 'm2', to: ['team:a'], asRole: 'press' });
    expect(drill.refusal(CONTROLLER, 'message:send', story).code).toBe('EXERCISE_FROZEN');
    drill.control('message:send', { ...story, asRole: 'excon' });
    drill.team('a', 'message:open', { messageId: 'm2' });
    expect(drill.told('message.opened')).toHaveLength(1);
  });

  it('after ENDEX is kept and marked', () => {
    const drill = SmallDrill.started(PLAN);
    drill.control('exercise:end', {});
    drill.team('a', 'message:send', message());
    expect(drill.told('message.sent')).toMatchObject([{ isAfterEndex: true }]);
  });
});

describe('notes and announcements', () => {
  it('reach whom they are for', () => {
    const drill = SmallDrill.started(PLAN);
    const audiences = [
      ...drill.team('a', 'team:note', { text: 'Called the hospital.' }),
      ...drill.control('control:note', { text: 'Team a is slow.' }),
      ...drill.control('exercise:announce', { text: 'Lunch at noon.' }),
    ].map(({ audience }) => audience);
    expect(audiences).toEqual([{ teams: ['a'] }, 'control', 'everyone']);
  });

  it.each(['', ' ', 'x'.repeat(20_001), '\u0007'])('have words that can be stored: %j', (text) => {
    const drill = SmallDrill.started(PLAN);
    expect(drill.refusal(playerOf('a'), 'team:note', { text }).code).toBe('COMMAND_INVALID');
    expect(drill.refusal(CONTROLLER, 'control:note', { text }).code).toBe('COMMAND_INVALID');
    expect(drill.refusal(CONTROLLER, 'exercise:announce', { text }).code).toBe('COMMAND_INVALID');
  });
});
