import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { completionsAt, type Schema } from './schema-completions.ts';
import { yamlPlaceAt } from './yaml-place.ts';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../../../../../scenarios/scenario.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** A file with `|` where somebody writes. */
function placeIn(marked: string) {
  const [before = '', after = ''] = marked.split('▮');
  return yamlPlaceAt(before, after);
}

function labels(marked: string): readonly string[] {
  const place = placeIn(marked);
  return place === undefined ? [] : completionsAt(SCHEMA, place).map(({ label }) => label);
}

describe('the place in a YAML file', () => {
  it.each<[string, string, readonly string[], 'key' | 'value', string]>([
    ['the top', 'tit▮', [], 'key', 'tit'],
    ['a value at the top', 'level: ba▮', ['level'], 'value', 'ba'],
    ['a key in an item', 'injects:\n  - id: a\n    chan▮', ['injects', '*'], 'key', 'chan'],
    ['the first key of an item', 'injects:\n  - i▮', ['injects', '*'], 'key', 'i'],
    [
      'a list whose dashes stand below its key',
      'injects:\n- id: a\n  tlp: ▮',
      ['injects', '*', 'tlp'],
      'value',
      '',
    ],
    [
      'a mapping in an item',
      'injects:\n  - id: a\n    release:\n      ▮',
      ['injects', '*', 'release'],
      'key',
      '',
    ],
    [
      'a list in a list',
      'injects:\n  - id: a\n    hints:\n      - id: h\n        c▮',
      ['injects', '*', 'hints', '*'],
      'key',
      'c',
    ],
    [
      'an item after another with text in it',
      'injects:\n  - id: a\n    body: |\n      Note: release: at\n  - id: b\n    k▮',
      ['injects', '*'],
      'key',
      'k',
    ],
    ['a flow mapping', 'injects:\n  - release: { a▮', ['injects', '*', 'release'], 'key', 'a'],
    [
      'a value in a flow mapping',
      'injects:\n  - release: { after: { inject: x, milestone: op▮',
      ['injects', '*', 'release', 'after', 'milestone'],
      'value',
      'op',
    ],
    [
      'a flow mapping as an item',
      'objectives:\n  - { id: a, aim: ▮',
      ['objectives', '*', 'aim'],
      'value',
      '',
    ],
    [
      'a flow list',
      'obligations:\n  - messageKinds: [notification, s▮',
      ['obligations', '*', 'messageKinds', '*'],
      'value',
      's',
    ],
  ])('is found at %s', (_, marked, path, writes, word) => {
    expect(placeIn(marked)).toMatchObject({ path, writes, word });
  });

  it.each([
    ['a comment', 'level: # ba▮'],
    ['a text of several lines', 'summary: |\n  Som▮'],
    ['a text in an item', 'injects:\n  - body:\n      en: >-\n        Wor▮'],
  ])('is none in %s', (_, marked) => {
    expect(placeIn(marked)).toBeUndefined();
  });

  it('knows what the mapping has already, above and below', () => {
    const place = placeIn(
      'injects:\n  - id: a\n    title: x\n    ▮\n    body: y\n  - id: b\n    channel: email\n',
    );
    expect([...(place?.taken ?? [])].sort()).toEqual(['body', 'id', 'title']);
  });
});

describe('what may be written there', () => {
  it('is a key of the mapping, with its meaning, without those it has', () => {
    const place = placeIn('injects:\n  - id: a\n    ▮');
    const found = place === undefined ? [] : completionsAt(SCHEMA, place);
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(['title', 'channel', 'release']));
    expect(found.map(({ label }) => label)).not.toContain('id');
    expect(found.find(({ label }) => label === 'channel')).toEqual({
      label: 'channel',
      info: 'How it reaches the players in the story.',
      isRequired: true,
      takes: 'value',
    });
    expect(found.find(({ label }) => label === 'release')?.takes).toBe('mapping');
    expect(found.find(({ label }) => label === 'hints')?.takes).toBe('list');
  });

  it.each<[string, readonly string[]]>([
    ['level: ▮', ['basic', 'intermediate', 'advanced']],
    ['injects:\n  - acknowledge: ▮', ['true', 'false']],
    ['tlp: ▮', ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']],
    ['injects:\n  - release: { after: { ▮', ['inject', 'milestone']],
    ['injects:\n  - release:\n      manual: ▮', ['true']],
    ['nothing:\n  ▮', []],
  ])('%j: %j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  it('is found inside conditions, however deep', () => {
    const deep = 'injects:\n  - release:\n      when:\n        allOf:\n          - not:\n              ▮';
    expect(labels(deep)).toEqual(expect.arrayContaining(['inject', 'discharged', 'anyOf']));
  });

  it('is a value where a list has plain values', () => {
    expect(labels('obligations:\n  - messageKinds:\n      - ▮')).toContain('notification');
  });
});
