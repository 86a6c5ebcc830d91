import { describe, expect, it } from '@jest/globals';
import { firstSentence, Markdown } from './markdown.ts';
import type { DescribedField, DescribedType } from './type-model.ts';

const tlp: DescribedType = {
  name: 'Tlp',
  doc: { text: 'One label. As FIRST prescribes.', tags: {} },
  phrase: [{ code: 'TLP:RED' }, { text: ' or ' }, { code: 'TLP:CLEAR' }],
};

const field: DescribedField = {
  name: 'label',
  isOptional: false,
  type: [{ type: 'Tlp' }],
  doc: { text: '', tags: {} },
  fields: [],
};

describe('Markdown', () => {
  const markdown = new Markdown([tlp]);

  it('links to types that have a heading, in types and in comments', () => {
    expect(markdown.phrase([{ type: 'Tlp' }])).toBe('[Tlp](#tlp)');
    expect(markdown.phrase([{ type: 'Elsewhere' }])).toBe('`Elsewhere`');
    expect(markdown.doc({ text: 'A {@link Tlp} or {@link Elsewhere}.', tags: {} })).toBe(
      'A [Tlp](#tlp) or `Elsewhere`.',
    );
  });

  it('gives a field without a comment the meaning of its type', () => {
    expect(lastRow(field)).toBe('| `label` | [Tlp](#tlp) | One label. |');
    expect(lastRow({ ...field, doc: { text: 'Its own.', tags: {} } })).toContain('| Its own. |');
  });

  it('keeps the bars of a comment from splitting the table', () => {
    expect(lastRow({ ...field, doc: { text: 'a | b', tags: {} } })).toContain('| a \\| b |');
  });

  it('puts the fields of an object written in place below it', () => {
    const inner = { ...field, name: 'north', type: [{ text: 'number' }], isOptional: true };
    expect(lastRow({ ...field, name: 'place', fields: [inner] })).toBe(
      '| `place.north` | number, may be absent |  |',
    );
  });

  it('says what a type is that is no object', () => {
    expect(markdown.type(tlp)).toBe(
      '### Tlp\n\nOne label. As FIRST prescribes.\n\nIt is written as: `TLP:RED` or `TLP:CLEAR`.',
    );
  });

  function lastRow(shown: DescribedField): string | undefined {
    return markdown.fields([shown]).split('\n').at(-1);
  }
});

describe('firstSentence', () => {
  it('does not end at a full stop inside a sentence', () => {
    expect(firstSentence('Weighs 0.5 at most, e.g. half. Then more.')).toBe('Weighs 0.5 at most, e.g. half.');
  });
});
