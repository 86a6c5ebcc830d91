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
    for (let count = 1; count <= 200; count += 1) {
      wrongKeys.beforeTrying('x', from('198.51.100.1'));
      wrongKeys.wasWrong(from('198.51.100.1'));
    }
    return wrongKeys;
  };

  it('holds up an address that has tried two hundred, and lets it go on as time passes', () => {
    const wrongKeys = exhausted();
    expect(() => wrongKeys.beforeTrying('x', from('198.51.100.1'))).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_REQUESTS', details: { retryAfterMs: 500 } }),
    );
    nowMs = 500;
    expect(() => wrongKeys.beforeTrying('x', from('198.51.100.1'))).not.toThrow();
  });

  it('holds up nobody at other addresses, and no key that was right before', () => {
    const wrongKeys = exhausted();
    expect(() => wrongKeys.beforeTrying('x', from('198.51.100.2'))).not.toThrow();
    expect(() => wrongKeys.beforeTrying('once right', from('198.51.100.1'))).not.toThrow();
  });
});
