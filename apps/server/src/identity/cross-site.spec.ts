import { describe, expect, it } from '@jest/globals';
import { mayComeFromThere } from './cross-site.ts';

const ALLOWED = ['https://pages.example'];
const HOST = 'drill.example';
const COOKIE = '__Host-cyberdrill=x';

describe('mayComeFromThere', () => {
  it.each([
    ['the own pages', { 'sec-fetch-site': 'same-origin', origin: 'https://drill.example', cookie: COOKIE }],
    [
      'the own pages, whatever the origin looks like behind a proxy',
      { 'sec-fetch-site': 'same-origin', cookie: COOKIE },
    ],
    ['the person', { 'sec-fetch-site': 'none', cookie: COOKIE }],
    [
      'an allowed origin of another site',
      { 'sec-fetch-site': 'cross-site', origin: 'https://pages.example' },
    ],
    [
      'the own pages in a browser that knows no Sec-Fetch-Site',
      { origin: 'https://drill.example', cookie: COOKIE },
    ],
    ['an allowed origin there', { origin: 'https://pages.example', cookie: COOKIE }],
    ['a script, which has no cookie', {}],
    ['a script with a key', { authorization: 'Bearer x' }],
  ])('lets in what comes from %s', (_, headers) => {
    expect(mayComeFromThere('POST', { host: HOST, ...headers }, ALLOWED)).toBe(true);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', cookie: COOKIE }],
    [
      'another site without a cookie, to sign somebody in',
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    ],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site', cookie: COOKIE }],
    ['a sandboxed page', { 'sec-fetch-site': 'cross-site', origin: 'null', cookie: COOKIE }],
    [
      'a neighbour of the same site',
      { 'sec-fetch-site': 'same-site', origin: 'https://wiki.example', cookie: COOKIE },
    ],
    [
      'a page that says it is us, but is not by its browser',
      { 'sec-fetch-site': 'same-site', origin: 'https://drill.example', cookie: COOKIE },
    ],
    ['a word that browsers do not say', { 'sec-fetch-site': 'banana', cookie: COOKIE }],
    ['another origin in an old browser', { origin: 'https://evil.example', cookie: COOKIE }],
    ['another port in an old browser', { origin: 'https://drill.example:8443', cookie: COOKIE }],
    ['nowhere, with a cookie', { cookie: COOKIE }],
    ['an origin like an allowed one', { origin: 'https://pages.example.evil.example' }],
  ])('refuses what comes from %s', (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(mayComeFromThere(method, { host: HOST, ...headers }, ALLOWED)).toBe(false);
  });

  it('does not ask of requests that change nothing', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(
        mayComeFromThere(method, { host: HOST, 'sec-fetch-site': 'cross-site', cookie: COOKIE }, ALLOWED),
      ).toBe(true);
  });
});
