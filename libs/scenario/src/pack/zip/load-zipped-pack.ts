import { inspectFile } from '@cyberdrill/domain';
import { FAULT_SEVERITY } from '../../faults/fault-codes.ts';
import { parseScenario, type ParsedScenario, type RefusedScenario } from '../../parse-scenario.ts';
import { FILE_START } from '../../yaml/source-map.ts';
import { AttachmentRefused } from '../attachment-refused.ts';
import { chooseScenarioFile } from '../find-scenario-file.ts';
import { unreadable } from '../load-scenario-pack.ts';
import { readLimited } from '../read-limited.ts';
import { systemReason } from '../system-reason.ts';
import { unzip } from './unzip.ts';
import { ZIP_LIMITS } from './zip-limits.ts';
import { entryRefused, ZipRefused } from './zip-refused.ts';

/** A pack that came as an archive: its scenario and all its files by path, or its faults. */
export type ZippedPack =
  (ParsedScenario & { readonly files: ReadonlyMap<string, Uint8Array> }) | RefusedScenario;

/**
 * Loads a scenario pack from a zip archive: the folder of the pack, or what is in it. Nothing is written anywhere. All that can be
 * wrong with it comes as faults.
 * @param fileName what the archive is called in faults
 */
export async function loadZippedPack(archive: Uint8Array, fileName: string): Promise<ZippedPack> {
  try {
    const files = withoutOuterFolder(await unzip(archive));
    const name = chooseScenarioFile(
      [...files.keys()].filter((path) => !path.includes('/')),
      'the archive',
    );
    const source = 'name' in name ? files.get(name.name) : undefined;
    if (source === undefined || 'problem' in name)
      return unreadable(fileName, 'problem' in name ? name.problem : 'it is not there');
    const parsed = await parseScenario(source, {
      fileName: `${fileName}/${name.name}`,
      readAttachment: async (path) => {
        const content = files.get(path);
        if (content === undefined) throw new AttachmentRefused('there is no such file');
        return content;
      },
    });
    if (!('scenario' in parsed)) return parsed;
    refuseStrangers(files);
    return { ...parsed, files };
  } catch (thrown) {
    if (thrown instanceof ZipRefused) return refusal(fileName, thrown);
    throw thrown;
  }
}

/** The same for an archive on disk; it is not read further than an archive may be long. */
export async function loadZippedPackAt(path: string): Promise<ZippedPack> {
  const archive = await readLimited(path, ZIP_LIMITS.maxBytes).catch(systemReason);
  return typeof archive === 'string' ? unreadable(path, archive) : loadZippedPack(archive, path);
}

/** An archive of a folder has all its files below that folder. */
function withoutOuterFolder(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const paths = [...files.keys()];
  const outer = paths[0]?.split('/')[0];
  if (outer === undefined || !paths.every((path) => path.startsWith(`${outer}/`))) return files;
  return new Map([...files].map(([path, content]) => [path.slice(outer.length + 1), content]));
}

/** What no inject names is kept with the pack (a guide, say), and is held to the same rules. */
function refuseStrangers(files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, content] of files) {
    const inspected = inspectFile(path, content);
    if ('code' in inspected)
      throw entryRefused(
        path,
        inspected.code === 'FILE_TYPE_REFUSED'
          ? 'it is a program, or of no kind that is used in a drill'
          : `its name ends in .${inspected.details.ending}, but it is ${inspected.details.mediaType}`,
      );
  }
}

function refusal(fileName: string, { code, message, remedy }: ZipRefused): RefusedScenario {
  return {
    faults: [
      { severity: FAULT_SEVERITY[code], code, file: fileName, ...FILE_START, path: '', message, remedy },
    ],
  };
}
