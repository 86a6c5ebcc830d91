import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built programs are made from. */
const SOURCES = [
  'apps/server',
  'apps/cli',
  'apps/web',
  'libs',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
  'rspack.config.mjs',
  'tsconfig.json',
];

/**
 * A hash over the names and contents of everything the build reads. Contents, because times of files tell nothing
 * after a checkout or a copy.
 * @param {string} root
 * @param {readonly string[]} [sources] files and folders
 * @returns {string}
 */
export function fingerprint(root, sources = SOURCES) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(root, source)).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} paths from the root with `/`, without tests and documents
 */
function filesUnder(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(root, inner);
    return /\.spec\.tsx?$|\.md$/.test(entry.name) ? [] : [inner];
  });
}
