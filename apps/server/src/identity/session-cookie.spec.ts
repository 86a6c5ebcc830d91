import { describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { giveSessionCookie, takeSessionCookie, tokenInCookie } from './session-cookie.ts';

const TOKEN = 'a-Z_9'.repeat(8) + 'abc';

function setBy(work: (response: Response) => void): string[] {
  const cookies: string[] = [];
  work({ append: (_: string, value: string) => cookies.push(value) } as unknown as Response);
  return cookies;
}

describe('the cookie of a session', () => {
  it('is kept from scripts, from plain connections and from other sites', () => {
    expect(setBy((response) => giveSessionCookie(response, TOKEN, 90_500))).toEqual([
      `__Host-cyberdrill=${TOKEN}; Max-Age=90; Path=/; HttpOnly; Secure; SameSite=Lax`,
    ]);
  });

  it('is taken away with the same properties, or browsers would keep it', () => {
    expect(setBy(takeSessionCookie)).toEqual([
      '__Host-cyberdrill=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('is found among others', () => {
    expect(tokenInCookie({ cookie: `a=1; __Host-cyberdrill=${TOKEN}; b="x"` })).toBe(TOKEN);
  });

  it.each([
    undefined,
    '',
    'cyberdrill=' + TOKEN,
    '__host-cyberdrill=' + TOKEN,
    '__Host-cyberdrill=',
    '__Host-cyberdrill=short',
    `__Host-cyberdrill=${TOKEN}x`,
    `__Host-cyberdrill=${TOKEN.slice(1)}%00`,
    '__proto__=' + TOKEN,
  ])('is not found in %j', (cookie) => {
    expect(tokenInCookie({ cookie })).toBeUndefined();
  });
});
