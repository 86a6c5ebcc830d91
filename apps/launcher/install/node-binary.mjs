import { LaunchError, OLDEST_NODE } from '../project.mjs';

/**
 * @typedef {object} Host
 * @property {string} version of the Node that runs now, for example `20.20.2`
 * @property {string} execPath
 * @property {string} platform
 * @property {string} arch
 */

/**
 * Which Node to run CyberDrill with: the one at hand when it is new enough, else the one that came with the packages.
 * @param {Host} host
 * @param {(path: string) => boolean} exists whether a path below the root folder exists
 * @returns {string} path of the binary, absolute or from the root folder
 * @throws LaunchError when there is neither
 */
export function chooseNode(host, exists) {
  if (!isOlder(host.version, OLDEST_NODE)) return host.execPath;
  const packaged = packagedNode(host);
  if (exists(packaged)) return packaged;
  throw new LaunchError(
    [
      `CyberDrill needs Node ${OLDEST_NODE} or newer; this is Node ${host.version}, and no package carries a newer one`,
      `for ${host.platform}-${host.arch}. Install Node 24 from https://nodejs.org and run the same command again.`,
    ].join('\n'),
  );
}

/**
 * @param {Host} host
 * @returns {string} where the package with a Node for this platform puts its binary
 */
function packagedNode({ platform, arch }) {
  return platform === 'win32'
    ? `node_modules/node-win-${arch}/bin/node.exe`
    : `node_modules/node-${platform}-${arch}/bin/node`;
}

/**
 * @param {string} version
 * @param {string} than
 */
function isOlder(version, than) {
  const parts = version.split('.').map(Number);
  const limits = than.split('.').map(Number);
  for (const [index, limit] of limits.entries()) {
    const part = parts[index] ?? 0;
    if (part !== limit) return part < limit;
  }
  return false;
}
