import { describe, expect, it } from '@jest/globals';
import type { StoredMessage } from '@cyberdrill/domain';
import {
  acknowledgementOf,
  commandOf,
  EMPTY_DRAFT,
  isKindFor,
  isWorthKeeping,
  passOn,
  replyTo,
} from './message-draft.ts';

const AT = { wallMs: 0, exerciseTimeMs: 0, activeTimeMs: 0 };
const file = { name: 'log.txt', sha256: 'a'.repeat(64), sizeBytes: 3, mediaType: 'text/plain' };
const received: StoredMessage = {
  messageId: 'halvia.1',
  kind: 'request-for-information',
  from: 'team:halvia',
  to: ['team:getonia', 'role:excon'],
  tlp: 'TLP:AMBER',
  subject: 'Ransom',
  body: 'Do you see it?\nWe do.',
  about: 'ransom',
  attachments: [file],
  isAfterEndex: false,
  at: AT,
  deliveredAt: {},
  openedAt: {},
};

describe('replyTo', () => {
  it('answers who wrote, under the same label and about the same inject', () => {
    expect(replyTo(received, 'team:getonia')).toEqual({
      ...EMPTY_DRAFT,
      kind: 'answer',
      to: ['team:halvia'],
      tlp: 'TLP:AMBER',
      subject: 'Re: Ransom',
      inReplyTo: 'halvia.1',
      about: 'ransom',
    });
  });

  it('adds a word to one’s own message for all whom it went to', () => {
    expect(replyTo(received, 'team:halvia')).toMatchObject({ kind: 'share', to: received.to });
  });

  it('does not pile up prefixes', () => {
    expect(replyTo({ ...received, subject: 'Re: Ransom' }, 'team:getonia').subject).toBe('Re: Ransom');
  });
});

describe('passOn', () => {
  it('takes words, files and label along, and names the source', () => {
    const draft = passOn(received, [{ party: 'team:halvia', name: 'CIRT Halvia' }]);
    expect(draft).toMatchObject({
      to: [],
      tlp: 'TLP:AMBER',
      inReplyTo: 'halvia.1',
      attachments: [file],
      body: '\n\nCIRT Halvia (TLP:AMBER):\n> Do you see it?\n> We do.',
    });
  });
});

describe('acknowledgementOf', () => {
  it('needs no words, and is about nothing', () => {
    expect(acknowledgementOf(received)).toMatchObject({
      kind: 'acknowledgement',
      body: '',
      to: ['team:halvia'],
    });
    expect(acknowledgementOf(received)).not.toHaveProperty('about');
  });
});

describe('isKindFor', () => {
  it('offers acknowledgements only where there is something to acknowledge', () => {
    expect(isKindFor('acknowledgement', EMPTY_DRAFT)).toBe(false);
    expect(isKindFor('acknowledgement', { inReplyTo: 'm' })).toBe(true);
    expect(isKindFor('share', EMPTY_DRAFT)).toBe(true);
  });
});

describe('commandOf', () => {
  it('leaves the form behind and sends what it came to', () => {
    const draft = {
      ...EMPTY_DRAFT,
      tlp: 'TLP:GREEN',
      subject: ' S ',
      report: { form: 'sitrep', values: {} },
    } as const;
    expect(commandOf(draft, 'id', 'TEXT')).toEqual({
      messageId: 'id',
      kind: 'share',
      to: [],
      tlp: 'TLP:GREEN',
      subject: 'S',
      body: 'TEXT',
      attachments: [],
    });
  });

  it('refuses to guess a label', () => {
    expect(() => commandOf(EMPTY_DRAFT, 'id', 'TEXT')).toThrow(RangeError);
  });
});

describe('isWorthKeeping', () => {
  it('is what somebody has written or chosen, not what was filled in for him', () => {
    const begun = replyTo(received, 'team:getonia');
    expect(isWorthKeeping(begun, begun)).toBe(false);
    expect(isWorthKeeping({ ...begun, to: ['role:excon'] }, begun)).toBe(true);
    expect(isWorthKeeping({ ...begun, body: 'x' }, begun)).toBe(true);
    expect(isWorthKeeping({ ...begun, attachments: [file] }, begun)).toBe(true);
    const report = { ...EMPTY_DRAFT, report: { form: 'incident', values: {} } } as const;
    expect(
      isWorthKeeping({ ...report, report: { form: 'incident', values: { happened: 'x' } } }, report),
    ).toBe(true);
  });
});
