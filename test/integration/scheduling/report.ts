import { expect } from '@jest/globals';

/** Tells a measured time when somebody asks for it with MEASURE=1. */
export function report(what: string, ms: number): void {
  if (!process.env['MEASURE']) return;
  process.stderr.write(`${expect.getState().currentTestName}: ${what} ${Math.round(ms)} ms\n`);
}
