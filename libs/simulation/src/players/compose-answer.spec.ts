import { describe, expect, it } from '@jest/globals';
import { evaluateCheck, type Check, type Field } from '@cyberdrill/domain';
import { matchesRe2 } from '@cyberdrill/scenario';
import { anInject } from '../../../../test/drills/small-scenario.ts';
import { SeededRandom } from '../chance/seeded-random.ts';
import { composeAnswer, type ComposedAnswer } from './compose-answer.ts';

const label = { en: 'Label' };
const options = [
  { id: 'one', label },
  { id: 'two', label },
  { id: 'three', label },
];

const fields: readonly Field[] = [
  { id: 'choice', type: 'single', label, options },
  { id: 'choices', type: 'multiple', label, options },
  { id: 'count', type: 'number', label, min: 0, max: 50 },
  { id: 'words', type: 'text', label },
  { id: 'iocs', type: 'ioc-set', label },
  { id: 'class', type: 'rsit', label },
  { id: 'techniques', type: 'attack', label },
  { id: 'evidence', type: 'file', label },
];

const checks: Readonly<Record<string, Check>> = {
  a: { type: 'equals', field: 'choice', value: 'two' },
  b: { type: 'overlap', field: 'choices', expected: ['one', 'three'] },
  c: { type: 'near', field: 'count', value: 12, tolerance: 2 },
  d: { type: 'contains', field: 'words', anyOf: ['isolate', 'isoler'] },
  e: { type: 'overlap', field: 'iocs', expected: ['192.0.2.7', 'cdn.update.example', 'AS64500'] },
  f: { type: 'rsit', field: 'class', class: 'malicious-code', rsitType: 'infected-system' },
  g: { type: 'attack', field: 'techniques', expected: ['T1486'] },
  h: { type: 'count', field: '$text', min: 40 },
};

const inject = anInject({ response: { form: { fields }, freeForm: 'required' }, checks });

function score(accuracy: number, seed: number): number {
  const { values, text } = composeAnswer(inject, {
    accuracy,
    random: new SeededRandom(seed),
    matches: matchesRe2,
  });
  const results = Object.values(checks).map((check) =>
    evaluateCheck(check, { values, ...(text !== undefined && { text }) }, { matches: matchesRe2 }),
  );
  return results.reduce((sum, result) => sum + result, 0) / results.length;
}

const rightAnswer = (): ComposedAnswer =>
  composeAnswer(inject, { accuracy: 1, random: new SeededRandom(1), matches: matchesRe2 });

describe('composeAnswer', () => {
  it('passes every check when it is always right', () => {
    expect(score(1, 1)).toBe(1);
  });

  it('passes hardly any when it is always wrong', () => {
    expect(score(0, 1)).toBeLessThan(0.2);
  });

  it('names the fields that want a file', () => {
    expect(rightAnswer().fileFields).toEqual(['evidence']);
  });

  it('gives each indicator its kind', () => {
    const { values } = rightAnswer();
    expect(values['iocs']).toEqual([
      { type: 'ipv4', value: '192.0.2.7' },
      { type: 'domain', value: 'cdn.update.example' },
      { type: 'asn', value: 'AS64500' },
    ]);
  });

  it('answers alike for the same seed', () => {
    const answer = (): unknown =>
      composeAnswer(inject, { accuracy: 0.5, random: SeededRandom.for(7, 'aldoria'), matches: matchesRe2 });
    expect(answer()).toEqual(answer());
  });
});
