import { describe, expect, it } from '@jest/globals';
import { firstLoad } from './first-load.ts';

const chunk = (file: string, more: object = {}) => ({ file, ...more });
const MANIFEST = {
  'index.html': chunk('main.js', {
    imports: ['_shared.js'],
    css: ['main.css'],
    dynamicImports: ['src/areas/other/pages.tsx'],
  }),
  '_shared.js': chunk('shared.js', { imports: ['_deep.js'] }),
  '_deep.js': chunk('deep.js', { imports: ['_shared.js'] }),
  'src/areas/team/pages.tsx': chunk('team.js', { imports: ['_shared.js'], css: ['team.css'] }),
  'src/areas/other/pages.tsx': chunk('other.js'),
  'locales/fr/common.json': chunk('fr-common.js'),
  'locales/fr/team.json': chunk('fr-team.js'),
  'locales/en/team.json': chunk('en-team.js'),
};

describe('firstLoad', () => {
  it('takes all that an area needs, once each, and nothing that comes later', () => {
    expect([...firstLoad(MANIFEST, 'team', 'fr')].sort()).toEqual(
      ['index.html', 'favicon.svg', 'service-worker.js', 'main.js', 'main.css', 'shared.js', 'deep.js']
        .concat(['team.js', 'team.css', 'fr-common.js', 'fr-team.js'])
        .sort(),
    );
  });

  it('fails for what the build does not have', () => {
    expect(() => firstLoad(MANIFEST, 'wall', 'fr')).toThrow('src/areas/wall/pages.tsx');
    expect(() => firstLoad(MANIFEST, 'team', 'en')).toThrow('locales/en/common.json');
  });
});
