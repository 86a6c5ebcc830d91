import { describe, expect, it } from '@jest/globals';
import { logAsText } from './save-log.ts';

describe('logAsText', () => {
  it('has an entry after the other, with its words set in under it', () => {
    const at = { group: 'notes', exerciseTimeMs: 61_000, wallMs: Date.UTC(2026, 4, 4, 7) } as const;
    const lines = [
      { ...at, what: 'Note', text: 'Called.\nNobody there.' },
      { ...at, what: 'STARTEX', text: '' },
    ];
    expect(logAsText({ name: 'June drill – CIRT A', lines })).toBe(
      'June drill – CIRT A\n\n' +
        'T+00:01:01  2026-05-04T07:00:00.000Z  Note\n    Called.\n    Nobody there.\n' +
        'T+00:01:01  2026-05-04T07:00:00.000Z  STARTEX\n',
    );
  });
});
