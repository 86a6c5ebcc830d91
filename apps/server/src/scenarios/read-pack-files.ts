import { attachmentsIn } from '@cyberdrill/scenario';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * All files of a pack by their path in it, in an order that is always the same; hidden ones and links are left out, as no pack may
 * hold them.
 */
export async function readPackFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep))
    .filter((parts) => !parts.some((part) => part.startsWith('.')))
    .map((parts) => parts.join('/'))
    .sort();
  const read = attachmentsIn(folder);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, await read(path));
  return files;
}
