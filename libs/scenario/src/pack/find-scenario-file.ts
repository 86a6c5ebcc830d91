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
  const choice = chooseScenarioFile(await readdir(path), basename(path));
  return 'problem' in choice ? choice.problem : { folder: path, file: join(path, choice.name) };
}

/**
 * Which of the files in a pack's folder is the scenario: `scenario.yaml`, else the only YAML file.
 * @param names names of the files, without folders
 * @param where what the folder is called
 * @returns its name, or why there is none, in words
 */
export function chooseScenarioFile(
  names: readonly string[],
  where: string,
): { readonly name: string } | { readonly problem: string } {
  const candidates = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
  const [only, another] = candidates;
  const name =
    USUAL_NAMES.find((usual) => candidates.includes(usual)) ?? (another === undefined ? only : undefined);
  if (name !== undefined) return { name };
  const problem =
    candidates.length === 0
      ? 'there is no scenario.yaml in this folder'
      : `there are several YAML files in ${where} and none is called scenario.yaml`;
  return { problem };
}
