import { describe, expect, it } from '@jest/globals';
import { readHandshake } from './handshake.ts';

const COOKIE = 'theme=dark; __Host-cyberdrill=s3ss10n; x=y';

describe('readHandshake', () => {
  it('reads token and place', () => {
    expect(readHandshake({ token: 't', after: 7 }, undefined)).toEqual({
      credential: { token: 't' },
      after: 7,
    });
  });

  it('takes a missing place as none', () => {
    expect(readHandshake({ token: 't' }, undefined)).toEqual({ credential: { token: 't' }, after: 0 });
  });

  it('takes the session of the browser for the exercise that is named', () => {
    expect(readHandshake({ exerciseId: 'ex-1', after: 3 }, COOKIE)).toEqual({
      credential: { sessionToken: 's3ss10n', exerciseId: 'ex-1' },
      after: 3,
    });
    expect(readHandshake({ token: '', exerciseId: 'ex-1' }, COOKIE).credential).toHaveProperty(
      'sessionToken',
    );
  });

  it('reads the language that a reader wants', () => {
    expect(readHandshake({ token: 't', language: 'zh-Hant' }, undefined).language).toBe('zh-Hant');
  });

  it('reads the views that a client can read', () => {
    expect(readHandshake({ token: 't', views: ['team'] }, undefined).views).toEqual(['team']);
  });

  it('takes a token before a cookie', () => {
    expect(readHandshake({ token: 't', exerciseId: 'ex-1' }, COOKIE).credential).toEqual({ token: 't' });
  });

  it.each([undefined, null, 'token', {}, { after: 1 }, { token: '' }, { exerciseId: '' }])(
    'finds nothing in %j that says who it is',
    (auth) => {
      expect(() => readHandshake(auth, COOKIE)).toThrow(expect.objectContaining({ code: 'TOKEN_MISSING' }));
    },
  );

  it.each([undefined, '', 'theme=dark', '__Host-cyberdrill=', `__Host-cyberdrill=${'x'.repeat(513)}`])(
    'finds no session in %j',
    (cookie) => {
      expect(() => readHandshake({ exerciseId: 'ex-1' }, cookie)).toThrow(
        expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }),
      );
    },
  );

  it.each([
    { token: 1 },
    { token: null },
    { token: ['t'] },
    { token: 'x'.repeat(513) },
    { token: 't', language: 'العربية' },
    { token: 't', language: ['ar'] },
    { token: 't', views: 'team' },
    { token: 't', views: [1] },
    { token: 't', after: '7' },
    { token: 't', after: -1 },
    { token: 't', after: 1.5 },
    { token: 't', after: null },
    { token: 't', after: Number.MAX_VALUE },
    { exerciseId: 7 },
    { exerciseId: { $ne: '' } },
    { exerciseId: 'x'.repeat(513) },
    { exerciseId: 'ex-1', after: -1 },
  ])('refuses %j', (auth) => {
    expect(() => readHandshake(auth, COOKIE)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
  });
});
