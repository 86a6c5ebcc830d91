import type { StreamBatch } from '@cyberdrill/contracts';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AudienceStream } from '../streams/audience-stream.ts';
import { StreamPump, type PumpSettings, type StreamPeer } from './stream-pump.ts';

const SETTINGS: PumpSettings = { maxEntries: 2, maxBytes: 100_000, answerWithinMs: 1_000, maxTries: 3 };

interface Sent {
  readonly batch: StreamBatch;
  readonly answer: (receipt: unknown) => void;
}

/** A device that does nothing by itself. */
class FakePeer implements StreamPeer {
  readonly sent: Sent[] = [];
  cuts = 0;

  send(batch: StreamBatch, answer: (receipt: unknown) => void): void {
    this.sent.push({ batch, answer });
  }

  cut(): void {
    this.cuts += 1;
  }

  get places(): number[][] {
    return this.sent.map(({ batch }) => batch.entries.map(({ place }) => place));
  }
}

function grow(stream: AudienceStream, count: number): void {
  for (let added = 0; added < count; added += 1) {
    const times = { occurredAtMs: 0, exerciseTimeMs: 0, activeTimeMs: 0 };
    stream.append({ kind: 'team.noted', data: { teamId: 'a', text: '' }, ...times });
  }
  stream.announce();
}

function pumpOf(
  entries: number,
  after = 0,
): {
  stream: AudienceStream;
  peer: FakePeer;
  pump: StreamPump;
  held: number[];
} {
  const stream = new AudienceStream();
  grow(stream, entries);
  const peer = new FakePeer();
  const held: number[] = [];
  const onHeld = (place: number) => held.push(place);
  const pump = new StreamPump('drill', stream, peer, { after, onHeld, settings: SETTINGS });
  pump.start();
  return { stream, peer, pump, held };
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick'] });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('StreamPump', () => {
  it('goes on after the place the device holds, a batch at a time, each when the one before was answered', () => {
    const { peer, held } = pumpOf(5, 1);
    expect(peer.places).toEqual([[2, 3]]);
    peer.sent[0]?.answer({ place: 3 });
    expect(peer.places).toEqual([
      [2, 3],
      [4, 5],
    ]);
    peer.sent[1]?.answer({ place: 5 });
    expect(peer.places).toHaveLength(2);
    expect(held).toEqual([1, 3, 5]);
  });

  it('tells with each batch where the stream ends', () => {
    const { peer } = pumpOf(5);
    expect(peer.sent[0]?.batch).toMatchObject({ exerciseId: 'drill', head: 5 });
  });

  it('sends what is new at once when nothing is under way', () => {
    const { stream, peer } = pumpOf(0);
    expect(peer.sent).toEqual([]);
    grow(stream, 1);
    expect(peer.places).toEqual([[1]]);
  });

  it('holds new entries back while a batch is under way, however many come', () => {
    const { stream, peer } = pumpOf(1);
    grow(stream, 500);
    expect(peer.places).toEqual([[1]]);
    peer.sent[0]?.answer({ place: 1 });
    expect(peer.places).toEqual([[1], [2, 3]]);
  });

  it('sends a batch again when no answer came, and waits twice as long', () => {
    const { peer } = pumpOf(2);
    jest.advanceTimersByTime(1_000);
    expect(peer.places).toEqual([
      [1, 2],
      [1, 2],
    ]);
    jest.advanceTimersByTime(1_999);
    expect(peer.sent).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(peer.places).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  it('cuts a device that never answers, once', () => {
    const { peer } = pumpOf(2);
    jest.advanceTimersByTime(60_000);
    expect(peer.sent).toHaveLength(3);
    expect(peer.cuts).toBe(1);
  });

  it('takes a late answer to an earlier try, and does not send that batch a third time', () => {
    const { peer, held } = pumpOf(3);
    jest.advanceTimersByTime(1_000);
    peer.sent[0]?.answer({ place: 2 });
    expect(peer.places).toEqual([[1, 2], [1, 2], [3]]);
    peer.sent[1]?.answer({ place: 2 });
    expect(peer.sent).toHaveLength(3);
    peer.sent[2]?.answer({ place: 3 });
    expect(held).toEqual([0, 2, 3]);
    jest.advanceTimersByTime(60_000);
    expect(peer.sent).toHaveLength(3);
  });

  it('goes on from less when the device kept only part of a batch', () => {
    const { peer, held } = pumpOf(4);
    peer.sent[0]?.answer({ place: 1 });
    expect(peer.places).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(held).toEqual([0, 1]);
  });

  it('sends again from where a device has fallen back to, not faster than answers may take', () => {
    const { peer } = pumpOf(4, 2);
    peer.sent[0]?.answer({ place: 0 });
    expect(peer.sent).toHaveLength(1);
    jest.advanceTimersByTime(1_000);
    expect(peer.places).toEqual([
      [3, 4],
      [1, 2],
    ]);
  });

  it.each([
    undefined,
    null,
    2,
    'two',
    {},
    { place: '2' },
    { place: 1.5 },
    { place: -1 },
    { place: 3 },
    { place: NaN },
  ])('takes %j for no answer: it is no place that was sent', (receipt) => {
    const { peer, held } = pumpOf(3);
    peer.sent[0]?.answer(receipt);
    expect(peer.sent).toHaveLength(1);
    expect(held).toEqual([0]);
    jest.advanceTimersByTime(1_000);
    expect(peer.places).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('does nothing more once it is stopped', () => {
    const { stream, peer, pump, held } = pumpOf(2);
    pump.stop();
    grow(stream, 3);
    peer.sent[0]?.answer({ place: 2 });
    jest.advanceTimersByTime(60_000);
    expect(peer.sent).toHaveLength(1);
    expect(peer.cuts).toBe(0);
    expect(held).toEqual([0]);
    expect(stream.isWatched).toBe(false);
  });

  it('lets no device wait for another', () => {
    const stream = new AudienceStream();
    const slow = new FakePeer();
    const quick = new FakePeer();
    for (const peer of [slow, quick])
      new StreamPump('drill', stream, peer, {
        after: 0,
        onHeld: () => undefined,
        settings: SETTINGS,
      }).start();
    for (let place = 1; place <= 4; place += 1) {
      grow(stream, 1);
      quick.sent.at(-1)?.answer({ place });
    }
    expect(quick.places).toEqual([[1], [2], [3], [4]]);
    expect(slow.places).toEqual([[1]]);
  });
});
