import { describe, expect, it } from '@jest/globals';
import { namesIn, versionAfter, withNames } from './source-names.ts';

const SOURCE =
  "# A scenario\ncyberdrill: 1\nid: harbour\nversion: '1.0.9' # the first\ninjects:\n  - id: note\n";

describe('the names in a scenario file', () => {
  it('are those at its top, not those of its injects', () => {
    expect(namesIn(SOURCE)).toEqual({ id: 'harbour', version: '1.0.9' });
    expect(namesIn('injects:\n  - id: note')).toEqual({ id: '', version: '' });
  });

  it('are changed without changing anything else', () => {
    expect(withNames(SOURCE, { id: 'port', version: '2.0.0' })).toBe(
      '# A scenario\ncyberdrill: 1\nid: port\nversion: 2.0.0 # the first\ninjects:\n  - id: note\n',
    );
  });

  it('are added where there are none', () => {
    expect(withNames('title: x\n', { id: 'port', version: '1.0.0' })).toBe(
      'id: port\nversion: 1.0.0\ntitle: x\n',
    );
  });

  it.each([
    ['1.0.9', '1.0.10'],
    ['2.3.4-draft.1', '2.3.5'],
    ['', '1.0.1'],
  ])('have a version after %s: %s', (version, next) => {
    expect(versionAfter(version)).toBe(next);
  });
});
