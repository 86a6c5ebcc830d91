import { describe, expect, it } from '@jest/globals';
import { nameOf, progressOf, worksWhileTyping, type Stroke } from './strokes.ts';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('a pressed key', () => {
  it('is named as it is written, and as mod+ with Ctrl or the command key', () => {
    expect(nameOf(stroke('j'))).toBe('j');
    expect(nameOf(stroke('N'))).toBe('N');
    expect(nameOf(stroke('K', { ctrlKey: true }))).toBe('mod+k');
    expect(nameOf(stroke('k', { metaKey: true }))).toBe('mod+k');
  });

  it('has no name while it is held for another, or writes a letter with Alt', () => {
    expect(nameOf(stroke('Shift'))).toBe('');
    expect(nameOf(stroke('n', { altKey: true }))).toBe('');
  });
});

describe('keys one after the other', () => {
  const bindings = ['j', 'g b', 'g t'];

  it('complete a binding of one key at once, and wait for the second of two', () => {
    expect(progressOf('', 'j', bindings)).toEqual({ found: 'j' });
    expect(progressOf('', 'g', bindings)).toEqual({ pending: 'g' });
    expect(progressOf('g', 'b', bindings)).toEqual({ found: 'g b' });
  });

  it('begin anew with a key that does not go on', () => {
    expect(progressOf('g', 'j', bindings)).toEqual({ found: 'j' });
    expect(progressOf('g', 'g', bindings)).toEqual({ pending: 'g' });
    expect(progressOf('g', 'x', bindings)).toEqual({});
  });

  it('wait while a key is only held', () => {
    expect(progressOf('g', '', bindings)).toEqual({ pending: 'g' });
  });
});

it('lets only keys that write nothing work where somebody types', () => {
  expect(['F8', 'mod+k', 'j', 'Escape'].map(worksWhileTyping)).toEqual([true, true, false, false]);
});
