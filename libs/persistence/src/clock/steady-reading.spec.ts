import { describe, expect, it } from '@jest/globals';
import { SteadyReading } from './steady-reading.ts';

describe('SteadyReading', () => {
  it('tells the true reading as long as that goes forward', () => {
    const reading = new SteadyReading();
    expect([reading.tell(1_000, 0), reading.tell(1_010, 10), reading.tell(400_000, 20)]).toEqual([
      1_000, 1_010, 400_000,
    ]);
  });

  it('runs at half speed while the true reading is behind, then follows it again', () => {
    const reading = new SteadyReading();
    reading.tell(10_000, 0);
    // Set back by four seconds at the moment 0.
    expect(reading.tell(6_002, 2)).toBe(10_001);
    expect(reading.tell(10_000, 4_000)).toBe(12_000);
    expect(reading.tell(14_000, 8_000)).toBe(14_000);
    expect(reading.tell(15_000, 9_000)).toBe(15_000);
  });
});
