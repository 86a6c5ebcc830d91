import { SESSION_COOKIE } from '@cyberdrill/contracts';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Response } from 'express';
import type { IncomingHttpHeaders } from 'node:http';

/** Kept by the browser that began a sign-in at the identity provider, until it comes back. */
export const OIDC_COOKIE = '__Host-cyberdrill-oidc';
const OIDC_FOR_S = 600;

/** As {@link makeToken} makes them; anything else is not worth a look into the store. */
const TOKEN = /^[\w-]{43}$/;

/** The token that a request's cookie carries; `undefined` when it carries none that could be one. */
export function tokenInCookie(headers: IncomingHttpHeaders, name = SESSION_COOKIE): string | undefined {
  const token = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[name];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** Hands a session's token to the browser, for as long as the session can last at most. */
export function giveSessionCookie(response: Response, token: string, lastsMs: number): void {
  append(response, SESSION_COOKIE, token, Math.max(1, Math.floor(lastsMs / 1_000)));
}

/** Has the browser forget its session. */
export function takeSessionCookie(response: Response): void {
  append(response, SESSION_COOKIE, '', 0);
}

export function giveOidcCookie(response: Response, token: string): void {
  append(response, OIDC_COOKIE, token, OIDC_FOR_S);
}

export function takeOidcCookie(response: Response): void {
  append(response, OIDC_COOKIE, '', 0);
}

/** Lax, not Strict: who comes back from the identity provider, or by a link, is still signed in. */
function append(response: Response, name: string, value: string, maxAge: number): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({ name, value, maxAge, path: '/', secure: true, httpOnly: true, sameSite: 'lax' }),
  );
}
