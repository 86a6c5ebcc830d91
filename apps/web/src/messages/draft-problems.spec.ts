import { describe, expect, it } from '@jest/globals';
import type { Held, StoredMessage } from '@cyberdrill/domain';
import { limitProblem, problemsOf, type Rules } from './draft-problems.ts';
import { EMPTY_DRAFT, type MessageDraft } from './message-draft.ts';

const AT = { wallMs: 0, exerciseTimeMs: 0, activeTimeMs: 0 };
const secret: StoredMessage = {
  ...{ messageId: 'halvia.1', kind: 'share', from: 'team:halvia', to: ['team:getonia'], tlp: 'TLP:RED' },
  ...{ subject: 'S', body: 'B', attachments: [], isAfterEndex: false, at: AT, deliveredAt: {}, openedAt: {} },
};
const held: Held = { teamId: 'getonia', messages: [secret], injects: [] };
const running: Rules = { phase: 'running', by: 'team', held };
const good: MessageDraft = { ...EMPTY_DRAFT, to: ['team:istrana'], tlp: 'TLP:GREEN', subject: 'S' };

const told = (draft: MessageDraft, body = 'B', rules = running) =>
  problemsOf(draft, body, rules).map(({ field, problem }) => `${field}: ${problem}`);

describe('problemsOf', () => {
  it('finds nothing wrong with a whole message', () => {
    expect(told(good)).toEqual([]);
  });

  it('asks for what is missing, in the order of the fields', () => {
    expect(told(EMPTY_DRAFT, ' ')).toEqual([
      'to: noRecipient',
      'tlp: noLabel',
      'subject: empty',
      'body: empty',
    ]);
  });

  it('lets an acknowledgement go without words', () => {
    expect(
      told(
        { ...good, kind: 'acknowledgement', inReplyTo: 'halvia.1', to: ['team:halvia'], tlp: 'TLP:RED' },
        '',
      ),
    ).toEqual([]);
  });

  it('asks what an answer answers: a message, or an inject', () => {
    expect(told({ ...good, kind: 'answer' })).toEqual(['about: answersNothing']);
    expect(told({ ...good, kind: 'answer', about: 'request' })).toEqual([]);
  });

  it('tells of a text that the server would not take', () => {
    expect(told(good, 'x'.repeat(20_001))).toEqual(['body: tooLong']);
  });

  it.each(['planned', 'briefing', 'no-duff', 'solution'] as const)(
    'leads a team to EXCON only in %s',
    (phase) => {
      expect(told(good, 'B', { phase, by: 'team', held })).toEqual(['to: onlyExcon']);
      expect(told({ ...good, to: ['role:excon'] }, 'B', { phase, by: 'team', held })).toEqual([]);
    },
  );

  it('lets exercise control write to teams then, but in no role', () => {
    expect(told(good, 'B', { phase: 'briefing', by: 'control' })).toEqual([]);
    expect(told({ ...good, asRole: 'press' }, 'B', { phase: 'briefing', by: 'control' })).toEqual([
      'to: onlyExcon',
    ]);
  });
});

describe('limitProblem', () => {
  it('names who is beyond the label of what is passed on', () => {
    expect(limitProblem({ ...good, inReplyTo: 'halvia.1', tlp: 'TLP:RED' }, running)).toEqual({
      ...{ field: 'to', problem: 'outsiders', limit: 'TLP:RED', limitFrom: 'reply' },
      outsiders: ['team:istrana'],
    });
  });

  it('asks for a stricter label where the recipients may have it', () => {
    expect(limitProblem({ ...good, inReplyTo: 'halvia.1', to: ['team:halvia'] }, running)).toEqual({
      ...{ field: 'tlp', problem: 'tooWide', limit: 'TLP:RED', limitFrom: 'reply' },
    });
  });

  it('says nothing where nobody is bound', () => {
    expect(
      limitProblem({ ...good, inReplyTo: 'halvia.1' }, { phase: 'running', by: 'team' }),
    ).toBeUndefined();
  });
});
