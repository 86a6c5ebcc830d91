import { describe, expect, it } from '@jest/globals';
import { accessPayload, readAccessPayload } from './access-channel.ts';

describe('the channel of access changes', () => {
  it.each([{ accountId: 'a-1' }, { sessionId: 's-1' }, { accessId: 'k-1' }])('carries %j', (change) => {
    expect(readAccessPayload(accessPayload(change))).toEqual(change);
  });

  it.each(['', 'accountId', 'accountId ', 'roomId x', '__proto__ x', 'accountId a b'])(
    'leaves %j alone',
    (payload) => {
      expect(readAccessPayload(payload)).toBeUndefined();
    },
  );
});
