import type { StreamEntry } from '@cyberdrill/contracts';
import { describe, expect, it } from '@jest/globals';
import { AudienceStream, type StreamView } from './audience-stream.ts';

const ROOMY = { maxEntries: 100, maxBytes: 1_000_000 };

function note(text = ''): StreamView {
  const times = { occurredAtMs: 0, exerciseTimeMs: 0, activeTimeMs: 0 };
  return { kind: 'team.noted', data: { teamId: 'a', text }, ...times };
}

function streamOf(texts: readonly string[]): AudienceStream {
  const stream = new AudienceStream();
  for (const text of texts) stream.append(note(text));
  return stream;
}

function placesOf(entries: readonly StreamEntry[]): number[] {
  return entries.map(({ place }) => place);
}

describe('AudienceStream', () => {
  it('gives what comes after a place, and nothing at the end', () => {
    const stream = streamOf(['a', 'b', 'c']);
    expect(placesOf(stream.after(0, ROOMY))).toEqual([1, 2, 3]);
    expect(placesOf(stream.after(2, ROOMY))).toEqual([3]);
    expect(stream.after(3, ROOMY)).toEqual([]);
  });

  it('keeps to the number of entries', () => {
    const stream = streamOf(['a', 'b', 'c', 'd']);
    expect(placesOf(stream.after(1, { ...ROOMY, maxEntries: 2 }))).toEqual([2, 3]);
  });

  it('keeps to the number of bytes, counted in UTF-8', () => {
    const stream = streamOf(['ü'.repeat(500), 'ü'.repeat(500), 'ü'.repeat(500)]);
    const bytes = Buffer.byteLength(JSON.stringify({ ...note('ü'.repeat(500)), place: 1 }));
    expect(placesOf(stream.after(0, { ...ROOMY, maxBytes: 2 * bytes }))).toEqual([1, 2]);
    expect(placesOf(stream.after(0, { ...ROOMY, maxBytes: 2 * bytes - 1 }))).toEqual([1]);
  });

  it('gives one entry even if it is larger than all limits, or the stream would stand still', () => {
    const stream = streamOf(['x'.repeat(1_000), 'y']);
    expect(placesOf(stream.after(0, { ...ROOMY, maxBytes: 10 }))).toEqual([1]);
    expect(placesOf(stream.after(1, { ...ROOMY, maxBytes: 10 }))).toEqual([2]);
  });

  it('refuses an entry that would leave a gap', () => {
    const stream = streamOf(['a']);
    expect(() => stream.append(note(), 3)).toThrow('place 3 does not follow 1');
    expect(stream.head).toBe(1);
  });

  it('tells listeners once for all that was appended, and not at all when nothing was', () => {
    const stream = streamOf([]);
    let heard = 0;
    const stop = stream.onGrowth(() => (heard += 1));
    stream.append(note());
    stream.append(note());
    stream.announce();
    stream.announce();
    expect(heard).toBe(1);
    expect(stream.isWatched).toBe(true);
    stop();
    stream.append(note(), 3);
    stream.announce();
    expect(heard).toBe(1);
    expect(stream.isWatched).toBe(false);
  });
});
