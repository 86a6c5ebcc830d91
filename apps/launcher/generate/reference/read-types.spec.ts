import { beforeAll, describe, expect, it } from '@jest/globals';
import { Markdown } from './markdown.ts';
import { readTypes } from './read-types.ts';
import type { DescribedType } from './type-model.ts';

const file = 'test/fixtures/reference/sample.ts';

describe('readTypes', () => {
  let types: readonly DescribedType[];

  beforeAll(() => {
    types = readTypes([
      { file, name: 'Sample' },
      { file, name: 'Dated' },
    ]);
  });

  it('describes the types asked for and those they lead to', () => {
    expect(types.map(({ name }) => name)).toEqual(['Sample', 'Dated', 'Colour', 'Other']);
  });

  it.each([
    ['id', 'text'],
    ['count', 'number'],
    ['colour', '[Colour](#colour)'],
    ['tags', 'list of text'],
    ['label', '`a` or `b` or `null`'],
    ['place', 'object or `null`'],
    ['marks', 'list of objects'],
    ['to', 'list of `team:…` or [Other](#other)'],
    ['values', 'object, for each text: true or false'],
    ['again', 'list of text'],
  ])('says the type of %s in words', (name, words) => {
    expect(new Markdown(types).phrase(field(name).type)).toBe(words);
  });

  it('reads comments, their tags, and what may be absent', () => {
    expect(field('count')).toMatchObject({
      isOptional: true,
      doc: { text: 'How many, at least | at most.', tags: { audience: 'control' } },
    });
    expect(field('id')).toMatchObject({ isOptional: false, doc: { text: 'Unique.' } });
  });

  it('follows objects written in place', () => {
    expect(field('place').fields).toMatchObject([{ name: 'latitude', doc: { text: 'North is positive.' } }]);
    expect(field('marks').fields).toMatchObject([{ name: 'at' }]);
  });

  it('says what a type is that is no object, also when computed from constants', () => {
    expect(new Markdown(types).phrase(named('Colour').phrase ?? [])).toBe('`clear` or `red`');
    expect(new Markdown([]).phrase(named('Other').phrase ?? [])).toBe(
      'object with `teams` (list of text) or `everyone`',
    );
  });

  it('finds the one shape of a type that is mapped over kinds', () => {
    expect(named('Dated').fields?.map(({ name }) => name)).toEqual(['kind', 'seq']);
  });

  it('fails on a name that the file does not declare', () => {
    expect(() => readTypes([{ file, name: 'Absent' }])).toThrow(`${file} declares no type Absent.`);
  });

  function named(name: string): DescribedType {
    const type = types.find((each) => each.name === name);
    if (type === undefined) throw new Error(`no ${name}`);
    return type;
  }

  function field(name: string) {
    const found = named('Sample').fields?.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  }
});
