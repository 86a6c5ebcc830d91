import { describe, expect, it } from '@jest/globals';
import { readHandshake } from './handshake.ts';

describe('readHandshake', () => {
  it('reads token and place', () => {
    expect(readHandshake({ token: 't', after: 7 })).toEqual({ token: 't', after: 7 });
  });

  it('takes a missing place as none', () => {
    expect(readHandshake({ token: 't' })).toEqual({ token: 't', after: 0 });
  });

  it.each([undefined, null, 'token', {}, { after: 1 }, { token: '' }])('finds no token in %j', (auth) => {
    expect(() => readHandshake(auth)).toThrow(expect.objectContaining({ code: 'TOKEN_MISSING' }));
  });

  it.each([
    { token: 1 },
    { token: null },
    { token: ['t'] },
    { token: 'x'.repeat(513) },
    { token: 't', after: '7' },
    { token: 't', after: -1 },
    { token: 't', after: 1.5 },
    { token: 't', after: null },
    { token: 't', after: Number.MAX_VALUE },
  ])('refuses %j', (auth) => {
    expect(() => readHandshake(auth)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
  });
});
