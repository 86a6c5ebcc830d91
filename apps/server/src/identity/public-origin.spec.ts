import { describe, expect, it } from '@jest/globals';
import { publicOrigin, relyingParty } from './public-origin.ts';

describe('publicOrigin', () => {
  it('is the configured one, whatever a request says', () => {
    expect(publicOrigin('https://drill.example', { host: 'evil.example' })).toBe('https://drill.example');
    expect(relyingParty('https://drill.example:8443', {})).toEqual({
      origin: 'https://drill.example:8443',
      id: 'drill.example',
    });
  });

  it('is what a browser on this machine says', () => {
    expect(publicOrigin(undefined, { host: 'localhost:3000' })).toBe('http://localhost:3000');
    expect(relyingParty(undefined, { host: 'localhost' })).toEqual({
      origin: 'http://localhost',
      id: 'localhost',
    });
  });

  it.each([
    'drill.example',
    '127.0.0.1:3000',
    'localhost.evil.example',
    'localhost:3000@evil.example',
    'xlocalhost',
    undefined,
  ])('is not known from %j', (host) => {
    expect(() => publicOrigin(undefined, { host })).toThrow(
      expect.objectContaining({ code: 'PUBLIC_URL_NEEDED' }),
    );
  });
});
