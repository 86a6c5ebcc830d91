import { describe, expect, it } from '@jest/globals';
import { unsafeIn } from './safe-json.ts';

const ZEROS = Array.from({ length: 12 }, () => '0').join('.');

describe('unsafeIn', () => {
  it('has nothing against what requests hold', () => {
    const indicators = Array.from({ length: 1_000 }, () => ({ type: 'ipv4', value: '192.0.2.1' }));
    expect(unsafeIn({ a: 'é🙂', b: [1, null, true, { c: -0.5 }], indicators })).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['text with NUL', { a: { b: 'x\0' } }, 'a.b holds characters that cannot be stored'],
    ['half a character', ['\ud800'], '0 holds characters that cannot be stored'],
    ['a number beyond all', { a: [1, Infinity] }, 'a.1 is not a finite number'],
    ['a prototype', JSON.parse('{"a":{"__proto__":1}}'), 'a has a forbidden property name'],
    ['a name with NUL', { 'x\0': 1 }, 'it has a forbidden property name'],
    ['bytes', { a: Buffer.from('x') }, 'a must be JSON, not bytes'],
    ['bytes alone', new Uint8Array(1), 'it must be JSON, not bytes'],
    ['a depth', JSON.parse('['.repeat(20) + ']'.repeat(20)), `${ZEROS} is nested too deep`],
    [
      'a long list',
      { a: Array.from({ length: 5_000 }, () => 1) },
      'a.3998 goes beyond the 4000 values that a request may hold',
    ],
    [
      'many properties',
      { a: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 1])) },
      'a goes beyond the 4000 values that a request may hold',
    ],
    [
      'many values everywhere',
      Array.from({ length: 900 }, () => ({ a: [1, { b: 2 }] })),
      '799.a.1 goes beyond the 4000 values that a request may hold',
    ],
  ])('finds %s', (_, value, problem) => {
    expect(unsafeIn(value)).toBe(problem);
  });

  it('says where a value stands within the request', () => {
    expect(unsafeIn({ text: '\0' }, 'data')).toBe('data.text holds characters that cannot be stored');
    expect(unsafeIn(Infinity, 'data')).toBe('data is not a finite number');
  });

  it('looks at no more of a multitude than it must', () => {
    let looks = 0;
    const many = new Proxy(
      Array.from({ length: 100_000 }, () => 1),
      {
        get: (list, name): unknown => {
          looks += 1;
          return Reflect.get(list, name);
        },
      },
    );
    expect(unsafeIn(many)).toMatch(/goes beyond/);
    // Each item, and each time whether there is one more.
    expect(looks).toBeLessThanOrEqual(2 * 4_000 + 2);
  });
});
