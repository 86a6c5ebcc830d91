import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { FAULT_SEVERITY } from './fault-codes.ts';

describe('fault codes', () => {
  it('are each provoked by a test', () => {
    const root = new URL('..', import.meta.url);
    const tests = globSync('**/*.spec.ts', { cwd: root.pathname })
      .map((name) => readFileSync(new URL(name, root), 'utf8'))
      .join('\n');
    const untested = Object.keys(FAULT_SEVERITY).filter((code) => !new RegExp(`\\b${code}\\b`).test(tests));
    expect(untested).toEqual([]);
  });
});
