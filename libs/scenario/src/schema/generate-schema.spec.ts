import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { generateScenarioSchema } from './generate-schema.ts';

describe('scenarios/scenario.schema.json', () => {
  it('is what the file types generate today (if not: npm run generate)', () => {
    const committed = readFileSync(
      new URL('../../../../scenarios/scenario.schema.json', import.meta.url),
      'utf8',
    );
    expect(committed).toBe(generateScenarioSchema());
  });

  it('describes the keys of a scenario, its releases, conditions and checks, for editors and faults', () => {
    const { definitions } = JSON.parse(generateScenarioSchema()) as {
      definitions: Record<string, { properties: Record<string, { description?: string; $ref?: string }> }>;
    };
    const undescribed = ['ScenarioFile', 'FileCondition', 'FileCheck', 'FileRelease'].flatMap((name) =>
      Object.entries(definitions[name]?.properties ?? {})
        .filter(([, node]) => node.description === undefined && node.$ref === undefined)
        .map(([key]) => `${name}.${key}`),
    );
    expect(undescribed).toEqual([]);
  });
});
