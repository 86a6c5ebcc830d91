import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { TrustedProxies } from '../http/trusted-proxies.ts';
import { WrongKeys } from './wrong-keys.ts';

function from(remoteAddress: string): IncomingMessage {
  return { socket: { remoteAddress }, headers: {} } as unknown as IncomingMessage;
}

describe('WrongKeys', () => {
  let nowMs = 0;
  const exhausted = (): WrongKeys => {
    nowMs = 0;
    const wrongKeys = new WrongKeys(new TrustedProxies([]), () => nowMs);
    wrongKeys.wasRight('once right');
    for (let count = 1; count <= 400; count += 1) {
      wrongKeys.beforeTrying('x', from('198.51.100.1'));
      wrongKeys.wasWrong(from('198.51.100.1'));
    }
    return wrongKeys;
  };

  it('holds up an address that has tried hundreds, and lets it go on as time passes', () => {
    const wrongKeys = exhausted();
    expect(() => wrongKeys.beforeTrying('x', from('198.51.100.1'))).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_REQUESTS', details: { retryAfterMs: 50 } }),
    );
    nowMs = 50;
    expect(() => wrongKeys.beforeTrying('x', from('198.51.100.1'))).not.toThrow();
  });

  it('makes nobody wait longer than a second, however many were tried at once', () => {
    const wrongKeys = exhausted();
    for (let count = 1; count <= 1_000; count += 1) wrongKeys.wasWrong(from('198.51.100.1'));
    expect(() => wrongKeys.beforeTrying('x', from('198.51.100.1'))).toThrow(
      expect.objectContaining({ details: { retryAfterMs: 1_000 } }),
    );
  });

  it('holds up nobody at other addresses, and no key that was right before', () => {
    const wrongKeys = exhausted();
    expect(() => wrongKeys.beforeTrying('x', from('198.51.100.2'))).not.toThrow();
    expect(() => wrongKeys.beforeTrying('once right', from('198.51.100.1'))).not.toThrow();
  });
});
