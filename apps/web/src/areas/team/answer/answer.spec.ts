import { describe, expect, it } from '@jest/globals';
import { responseProblem, type Field, type ResponseRequest } from '@cyberdrill/domain';
import { toSend, toWrite } from './answer-content.ts';
import { answerProblems } from './answer-problems.ts';

const label = { en: 'Label' };
const option = (id: string) => ({ id, label });

const FIELDS: readonly Field[] = [
  { type: 'single', id: 'one', label, options: [option('a'), option('b')], required: true },
  { type: 'multiple', id: 'many', label, options: [option('a'), option('b')] },
  { type: 'number', id: 'count', label, min: 1, max: 10 },
  { type: 'text', id: 'words', label, maxLength: 5 },
  { type: 'ioc-set', id: 'iocs', label },
  { type: 'rsit', id: 'class', label },
  { type: 'attack', id: 'techniques', label },
];

const REQUEST: ResponseRequest = { form: { fields: FIELDS }, freeForm: 'required' };

const FILLED = {
  values: {
    one: 'a',
    many: ['a', 'b'],
    count: '3,5',
    words: 'five5',
    iocs: [
      { type: 'ipv4', value: ' 192.0.2.7 ' },
      { type: 'domain', value: '' },
    ],
    class: { class: 'malicious-code', type: 'c2-server' },
    techniques: 't1486, T1566.001 T1486',
  },
  text: 'What we know',
} as const;

describe('toSend', () => {
  it('reads numbers and lists from what was typed, and leaves out what is empty', () => {
    expect(toSend(FIELDS, FILLED)).toEqual({
      values: {
        one: 'a',
        many: ['a', 'b'],
        count: 3.5,
        words: 'five5',
        iocs: [{ type: 'ipv4', value: '192.0.2.7' }],
        class: { class: 'malicious-code', type: 'c2-server' },
        techniques: ['T1486', 'T1566.001'],
      },
      text: 'What we know',
    });
    expect(
      toSend(FIELDS, { values: { one: '', many: [], count: ' ', iocs: [], techniques: '' }, text: ' ' }),
    ).toEqual({
      values: {},
    });
  });

  it('makes the same answer again from what was sent', () => {
    const sent = toSend(FIELDS, FILLED);
    expect(toSend(FIELDS, toWrite(sent, REQUEST.form))).toEqual(sent);
  });
});

describe('answerProblems', () => {
  const problems = (values: Record<string, unknown>, text: string | undefined, isFinal: boolean) =>
    answerProblems(REQUEST, toSend(FIELDS, { values, ...(text === undefined ? {} : { text }) }), isFinal);

  it('asks for what is required when the answer is final, and only then', () => {
    expect(problems({}, undefined, true)).toEqual([
      { problem: 'required', field: 'one' },
      { problem: 'required', field: '$text' },
    ]);
    expect(problems({}, undefined, false)).toEqual([]);
  });

  it.each<[string, unknown, object]>([
    ['count', 'many', { problem: 'number' }],
    ['count', '0', { problem: 'below', limit: 1 }],
    ['count', '11', { problem: 'above', limit: 10 }],
    ['words', 'longer', { problem: 'tooLong', limit: 5 }],
    ['iocs', [{ type: 'ipv4', value: 'evil.example' }], { problem: 'ioc', value: 'evil.example' }],
    ['iocs', [{ type: 'domain', value: 'evil[.]example' }], { problem: 'defanged', value: 'evil[.]example' }],
    [
      'iocs',
      [
        { type: 'other', value: 'x' },
        { type: 'other', value: 'x' },
      ],
      { problem: 'twice' },
    ],
    ['techniques', 'T1486 T15', { problem: 'technique', value: 'T15' }],
    ['one', 'c', { problem: 'other' }],
  ])('tells what is wrong with %s when it holds %j', (field, value, problem) => {
    expect(problems({ [field]: value }, undefined, false)).toEqual([{ ...problem, field }]);
  });

  it('finds nothing where the core finds nothing', () => {
    const answer = toSend(FIELDS, FILLED);
    expect(answerProblems(REQUEST, answer, true)).toEqual([]);
    expect(responseProblem(REQUEST, { ...answer, isFinal: true })).toBeUndefined();
  });
});
