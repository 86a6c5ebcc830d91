import { describe, expect, it } from '@jest/globals';
import { requestWeight } from './request-weight.ts';

describe('requestWeight', () => {
  it.each([
    [{}, 1],
    [{ 'content-length': '0' }, 1],
    [{ 'content-length': '8191' }, 1],
    [{ 'content-length': '8192' }, 2],
    [{ 'content-length': '65536' }, 8],
    [{ 'content-length': '5000000' }, 8],
    [{ 'transfer-encoding': 'chunked' }, 8],
  ])('of %j is %d', (headers, weight) => {
    expect(requestWeight(headers)).toBe(weight);
  });
});
