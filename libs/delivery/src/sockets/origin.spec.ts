import { describe, expect, it } from '@jest/globals';
import { hidesItsOrigin, isOriginAllowed } from './origin.ts';

const ALLOWED = ['https://drill.example', 'http://localhost:5173/'];

describe('isOriginAllowed', () => {
  it.each([
    ['no origin: not a page of a browser', undefined, 'drill.example'],
    ['the own host', 'http://127.0.0.1:3000', '127.0.0.1:3000'],
    ['the own host behind a proxy that speaks TLS', 'https://drill.example', 'drill.example'],
    ['the own host in other letters', 'https://drill.example', 'Drill.Example'],
    ['an allowed origin', 'https://drill.example', 'internal:3000'],
    ['an allowed origin written with a slash', 'http://localhost:5173', 'internal:3000'],
  ])('allows %s', (_, origin, host) => {
    expect(isOriginAllowed(origin, host, ALLOWED)).toBe(true);
  });

  it.each([
    ['another host', 'https://evil.example', 'drill.internal'],
    ['the own host at another port', 'http://127.0.0.1:4000', '127.0.0.1:3000'],
    ['a host that begins like an allowed one', 'https://drill.example.evil.example', 'internal:3000'],
    ['an allowed host without TLS', 'http://drill.example', 'internal:3000'],
    ['a sandboxed page', 'null', 'internal:3000'],
    ['nonsense', 'drill.example', 'drill.example'],
    ['an empty origin', '', 'drill.example'],
    ['a request without a host', 'https://other.example', undefined],
  ])('refuses %s', (_, origin, host) => {
    expect(isOriginAllowed(origin, host, ALLOWED)).toBe(false);
  });
});

describe('hidesItsOrigin', () => {
  it('is said of what browsers load for pages of other sites', () => {
    expect(hidesItsOrigin(undefined, 'cross-site')).toBe(true);
    expect(hidesItsOrigin(undefined, 'same-site')).toBe(true);
  });

  it('is not said of our own pages, of people, of programs, and of who says where it comes from', () => {
    expect(hidesItsOrigin(undefined, 'same-origin')).toBe(false);
    expect(hidesItsOrigin(undefined, 'none')).toBe(false);
    expect(hidesItsOrigin(undefined, undefined)).toBe(false);
    expect(hidesItsOrigin('https://evil.example', 'cross-site')).toBe(false);
  });
});
