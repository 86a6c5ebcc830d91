import { describe, expect, it } from '@jest/globals';
import type { RoomDuty, StoredMessage } from '@cyberdrill/domain';
import { begin, type Beginnings } from './begin-draft.ts';

const AT = { wallMs: 0, exerciseTimeMs: 0, activeTimeMs: 0 };
const received: StoredMessage = {
  ...{ messageId: 'halvia.1', kind: 'share', from: 'team:halvia', to: ['team:getonia'], tlp: 'TLP:AMBER' },
  ...{ subject: 'S', body: 'B', attachments: [], isAfterEndex: false, at: AT, deliveredAt: {}, openedAt: {} },
};
const duty: RoomDuty = {
  dutyId: 'early/getonia/role:ministry',
  title: { text: 'Early warning', language: 'en', isFallback: false },
  to: { party: 'role:ministry', name: 'Ministry' },
  messageKinds: ['share', 'notification'],
  ...{ targetActiveTimeMs: 1, deadlineActiveTimeMs: 2, openedAt: AT },
};
const known: Beginnings = {
  own: 'team:getonia',
  directory: [{ party: 'team:halvia', name: 'CIRT Halvia' }],
  messages: [received],
  injectIds: ['ransom'],
  duties: [duty],
};
const begun = (query: string, changes: Partial<Beginnings> = {}) =>
  begin(new URLSearchParams(query), { ...known, ...changes }, (form) => `Subject of ${form}`);

describe('begin', () => {
  it('begins with nobody and nothing, unless the address says otherwise', () => {
    expect(begun('').draft).toMatchObject({ kind: 'share', to: [], tlp: '' });
    expect(begun('to=team:halvia&about=ransom').draft).toMatchObject({
      to: ['team:halvia'],
      about: 'ransom',
    });
  });

  it('leaves out what the team does not know', () => {
    const { draft } = begun('to=team:nobody&about=secret&form=poem&duty=x&reply=y');
    expect(draft).toMatchObject({ to: [] });
    expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['about']));
    expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['report']));
  });

  it('replies to and passes on what was received', () => {
    expect(begun('reply=halvia.1')).toMatchObject({
      as: 'reply',
      original: received,
      draft: { kind: 'answer' },
    });
    expect(begun('pass=halvia.1')).toMatchObject({ as: 'passOn', draft: { tlp: 'TLP:AMBER', to: [] } });
  });

  it('addresses a report to whom it is owed, in a kind that discharges the duty', () => {
    const address = `form=incident&duty=${encodeURIComponent(duty.dutyId)}`;
    expect(begun(address).draft).toMatchObject({
      kind: 'notification',
      to: ['role:ministry'],
      subject: 'Subject of incident',
      report: { form: 'incident', values: {} },
    });
    expect(begun(address, { duties: [{ ...duty, messageKinds: ['share'] }] }).draft.kind).toBe('share');
    expect(begun('form=sitrep').draft).toMatchObject({ kind: 'notification', to: [] });
  });
});
