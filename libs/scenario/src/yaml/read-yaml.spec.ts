import { describe, expect, it } from '@jest/globals';
import { YAML_LIMITS } from './limits.ts';
import { readYaml } from './read-yaml.ts';

/** The faults of a source as `CODE line:column`. */
function faultsOf(source: string | Uint8Array): readonly string[] {
  const reading = readYaml(source, 'x.yaml');
  return 'faults' in reading
    ? reading.faults.map(({ code, line, column }) => `${code} ${line}:${column}`)
    : [];
}

const bytes = (...values: number[]) => new Uint8Array(values);

describe('readYaml', () => {
  it.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['nothing', '', ['FILE_EMPTY 1:1']],
    ['only comments', '# later\n\n', ['FILE_EMPTY 1:1']],
    ['Latin-1', bytes(0x61, 0x3a, 0x20, 0x78, 0x0a, 0x62, 0x3a, 0x20, 0xe9), ['NOT_UTF8 2:4']],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00), ['NOT_UTF8 1:1']],
    ['half a surrogate pair', 'a: \ud800', ['NOT_UTF8 1:4']],
    ['an unclosed bracket', 'a: [1,\nb: 2', ['YAML_SYNTAX 2:1']],
    ['a tab as indent', 'a:\n\tb: 1', ['YAML_SYNTAX 2:1']],
    ['a colon in a bare text', 'title: Port: closed', ['YAML_SYNTAX 1:8']],
    ['a wrong indent', 'a:\n  - b\n c: 1', ['YAML_SYNTAX 3:1']],
    ['an unknown escape', 'a: "\\q"', ['YAML_SYNTAX 1:5']],
    ['an explicit type', 'a: !!binary aGk=', ['YAML_SYNTAX 1:4']],
    ['a directive', '%YAML 1.1\n---\na: yes', ['YAML_UNSUPPORTED 1:1']],
    ['a second document', 'a: 1\n---\nb: 2', ['YAML_SEVERAL_DOCUMENTS 2:1']],
    ['a key twice', 'a: 1\nb: 2\na: 3', ['YAML_DUPLICATE_KEY 3:1']],
    ['the same key as number and text', '1: x\n"1": y', ['YAML_DUPLICATE_KEY 2:1']],
    ['a list as key', '? [a]\n: 1', ['YAML_KEY_NOT_TEXT 1:3']],
    ['an empty key', ': 1', ['YAML_KEY_NOT_TEXT 1:1']],
    [
      'keys into the prototype',
      '__proto__: 1\nb: { constructor: 2 }',
      ['YAML_KEY_FORBIDDEN 1:1', 'YAML_KEY_FORBIDDEN 2:6'],
    ],
    ['a control character', 'a: "x\\0"', ['CONTROL_CHARACTER 1:4']],
    ['half a surrogate pair, escaped', 'a: "\\ud800"', ['CONTROL_CHARACTER 1:4']],
    ['an alias without anchor', 'a: *b', ['YAML_ALIAS 1:4']],
    ['an anchor that holds itself', 'a: &b\n  - *b', ['YAML_ALIAS 2:5']],
  ])('refuses %s', (_, source, expected) => {
    expect(faultsOf(source)).toEqual(expect.arrayContaining([...expected]));
    expect(faultsOf(source)).toHaveLength(expected.length);
  });

  it('tells all faults that can be told, not only the first', () => {
    expect(faultsOf('a: 1\na: 2\n__proto__: 1\nb: "\\0"')).toEqual([
      'YAML_DUPLICATE_KEY 2:1',
      'YAML_KEY_FORBIDDEN 3:1',
      'CONTROL_CHARACTER 4:4',
    ]);
  });

  it('takes values by the core schema of YAML 1.2 and nothing more', () => {
    const source = 'no: no\noctal: 010\ndate: 2027-01-01\n<<: { a: 1 }\nnothing: ~\nyes: true';
    expect(readYaml(source, 'x')).toMatchObject({
      value: { no: 'no', octal: 10, date: '2027-01-01', '<<': { a: 1 }, nothing: null, yes: true },
    });
  });

  it('resolves aliases, and knows an aliased part where its anchor stands', () => {
    const reading = readYaml('a: &x { deep: [1, 2] }\nb: *x', 'x');
    if ('faults' in reading) throw new Error('refused');
    expect(reading.value).toEqual({ a: { deep: [1, 2] }, b: { deep: [1, 2] } });
    expect(reading.locator.locate('b.deep[1]')).toEqual({ line: 1, column: 19 });
  });

  it('knows values, keys, words in texts, and the nearest part around what is not there', () => {
    const reading = readYaml('list:\n  - name: |\n      one\n      two three\n    empty:\n', 'x');
    if ('faults' in reading) throw new Error('refused');
    const { locator } = reading;
    expect(locator.locate('list[0].name')).toEqual({ line: 2, column: 11 });
    expect(locator.locate('list[0].name', 'key')).toEqual({ line: 2, column: 5 });
    expect(locator.locate('list[0].name', { word: 'three' })).toEqual({ line: 4, column: 11 });
    expect(locator.locate('list[0].empty')).toEqual({ line: 5, column: 5 });
    expect(locator.locate('list[0].missing.deeper[2]["a.b"]')).toEqual({ line: 2, column: 5 });
  });

  it('refuses more than the limits, at the place where they are reached', () => {
    expect(faultsOf('x'.repeat(YAML_LIMITS.maxBytes + 1))).toEqual(['FILE_TOO_LARGE 1:1']);
    expect(faultsOf('[\n'.repeat(100))).toEqual([`YAML_TOO_DEEP ${YAML_LIMITS.maxDepth}:1`]);
    expect(faultsOf('- 1\n'.repeat(YAML_LIMITS.maxNodes))).toEqual(['YAML_TOO_COMPLEX 16000:4']);
  });
});
