import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a pack is: its folder, and the scenario file in it. */
export interface PackPlace {
  readonly folder: string;
  readonly file: string;
}

const USUAL_NAMES = ['scenario.yaml', 'scenario.yml'];

/**
 * Finds the scenario file of a pack.
 * @param path a scenario file, or the folder of a pack: in it `scenario.yaml`, else its only YAML file
 * @returns where it is, or why it cannot be found, in words
 */
export async function findScenarioFile(path: string): Promise<PackPlace | string> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return 'there is nothing at this path';
  if (stats.isFile()) return { folder: dirname(path), file: path };
  if (!stats.isDirectory()) return 'it is neither a file nor a folder';
  const names = (await readdir(path)).filter((name) => /\.ya?ml$/i.test(name)).sort();
  const usual = USUAL_NAMES.find((name) => names.includes(name));
  const [only, another] = names;
  const name = usual ?? (another === undefined ? only : undefined);
  if (name !== undefined) return { folder: path, file: join(path, name) };
  return names.length === 0
    ? 'there is no scenario.yaml in this folder'
    : `there are several YAML files in ${basename(path)} and none is called scenario.yaml`;
}
