import { describe, expect, it } from '@jest/globals';
import { unsafeIn } from './safe-json.ts';

describe('unsafeIn', () => {
  it('has nothing against what requests hold', () => {
    const indicators = Array.from({ length: 500 }, () => ({ type: 'ipv4', value: '192.0.2.1' }));
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
    [
      'a depth',
      JSON.parse('['.repeat(20) + ']'.repeat(20)),
      `${Array(13).fill(0).join('.')} is nested too deep`,
    ],
    ['a multitude', { a: Array.from({ length: 2_000 }, () => 1) }, 'it holds more than 2000 values'],
  ])('finds %s', (_, value, problem) => {
    expect(unsafeIn(value)).toBe(problem);
  });

  it('looks at no more of a multitude than it must', () => {
    let looks = 0;
    const many = new Proxy(
      Array.from({ length: 100_000 }, () => 1),
      { get: (list, name) => (typeof name === 'string' && (looks += 1), Reflect.get(list, name)) },
    );
    expect(unsafeIn(many)).toMatch(/more than/);
    expect(looks).toBeLessThanOrEqual(2_000);
  });
});
