import { describe, expect, it } from '@jest/globals';
import { linkStateAt, OFFLINE_AFTER_MS, type LinkFacts } from './link-state.ts';

const NOW = 1_900_000_000_000;
const LOST = { isConnected: false, held: 3, head: 3, lostAtMs: NOW - 1_000, hasNoNetwork: false };

const error = { code: 'SIGN_IN_REQUIRED', message: 'm', hint: 'h', details: {} } as const;

describe('linkStateAt', () => {
  it.each<[string, LinkFacts, object]>([
    [
      'before the first connection',
      { isConnected: false, held: 0, hasNoNetwork: false },
      { status: 'connecting' },
    ],
    [
      'connected, before it is told how much there is',
      { isConnected: true, held: 0, hasNoNetwork: false },
      { status: 'connecting' },
    ],
    [
      'with everything held',
      { isConnected: true, held: 3, head: 3, hasNoNetwork: false },
      { status: 'live' },
    ],
    [
      'with more to come',
      { isConnected: true, held: 3, head: 10, hasNoNetwork: false },
      { status: 'catching-up', missing: 7 },
    ],
    ['just lost', LOST, { status: 'reconnecting', sinceMs: NOW - 1_000 }],
    ['lost with the network', { ...LOST, hasNoNetwork: true }, { status: 'offline', sinceMs: NOW - 1_000 }],
    [
      'lost for long',
      { ...LOST, lostAtMs: NOW - OFFLINE_AFTER_MS },
      { status: 'offline', sinceMs: NOW - OFFLINE_AFTER_MS },
    ],
    [
      'without a network from the beginning',
      { isConnected: false, held: 0, hasNoNetwork: true },
      { status: 'offline', sinceMs: NOW },
    ],
    ['turned away', { ...LOST, refusal: error }, { status: 'refused', error }],
  ])('%s', (_, facts, state) => {
    expect(linkStateAt(NOW, facts)).toEqual(state);
  });
});
