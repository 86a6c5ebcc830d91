import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseScenario } from './parse-scenario.ts';

const HARBOUR = readFileSync(
  new URL('../../../test/fixtures/scenarios/harbour.yaml', import.meta.url),
  'utf8',
);

describe('parseScenario', () => {
  it('takes a sound scenario without a word', async () => {
    const parsed = await parseScenario(HARBOUR, { fileName: 'harbour.yaml' });
    expect(parsed.faults).toEqual([]);
    expect('scenario' in parsed).toBe(true);
  });
});
