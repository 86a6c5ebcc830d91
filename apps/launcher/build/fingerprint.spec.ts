import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fingerprint } from './fingerprint.mjs';

describe('fingerprint', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cyberdrill-fingerprint-'));
    mkdirSync(join(root, 'libs/domain'), { recursive: true });
    write('libs/domain/clock.ts', 'export {}');
    write('package.json', '{}');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('stays the same when only times change', () => {
    const before = taken();
    utimesSync(join(root, 'package.json'), 1, 1);
    expect(taken()).toBe(before);
  });

  it.each([
    ['a changed file', () => write('libs/domain/clock.ts', 'export { }')],
    ['a new file', () => write('libs/domain/plan.ts', '')],
    ['a file removed', () => rmSync(join(root, 'libs/domain/clock.ts'))],
    ['a changed setting', () => write('package.json', '{ }')],
  ])('changes with %s', (_what, change) => {
    const before = taken();
    change();
    expect(taken()).not.toBe(before);
  });

  it('tells apart the same text in files that end at other places', () => {
    write('libs/domain/a.ts', 'xx');
    write('libs/domain/b.ts', 'y');
    const before = taken();
    write('libs/domain/a.ts', 'x');
    write('libs/domain/b.ts', 'xy');
    expect(taken()).not.toBe(before);
  });

  it('leaves out tests and documents, which are not built', () => {
    const before = taken();
    write('libs/domain/clock.spec.ts', 'export {}');
    write('libs/domain/README.md', '# Domain');
    expect(taken()).toBe(before);
  });

  function taken(): string {
    return fingerprint(root, ['libs', 'package.json', 'absent.json']);
  }

  function write(path: string, content: string): void {
    writeFileSync(join(root, path), content);
  }
});
