import { describe, expect, it } from '@jest/globals';
import { feedPayload, readFeedPayload } from './feed-channel.ts';

describe('the feed payload', () => {
  it.each([
    ['ex-1', 1],
    ['an id with  spaces\nand lines', 2_147_483_647],
    ['7 7', 7],
  ])('carries exercise %j and place %d', (exerciseId, headSeq) => {
    expect(readFeedPayload(feedPayload(exerciseId, headSeq))).toEqual({ exerciseId, headSeq });
  });

  it.each(['', 'x', '1', '1 ', 'one ex-1', '-1 ex-1'])('is not read into %j', (payload) => {
    expect(readFeedPayload(payload)).toBeUndefined();
  });
});
