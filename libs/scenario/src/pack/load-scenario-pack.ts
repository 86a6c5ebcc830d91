import { FAULT_SEVERITY } from '../faults/fault-codes.ts';
import { parseScenario, type ParsedScenario, type RefusedScenario } from '../parse-scenario.ts';
import { YAML_LIMITS } from '../yaml/limits.ts';
import { FILE_START } from '../yaml/source-map.ts';
import { attachmentsIn } from './disk-attachments.ts';
import { findScenarioFile } from './find-scenario-file.ts';
import { readLimited } from './read-limited.ts';
import { systemReason } from './system-reason.ts';

/** A pack on disk: the scenario and its files, or its faults; `path` is the pack's folder. */
export type LoadedPack = (ParsedScenario | RefusedScenario) & { readonly path: string };

/**
 * Loads a scenario pack from disk. All that can be wrong with it, also that it is not there, comes as faults.
 * @param path the pack's folder or its scenario file
 */
export async function loadScenarioPack(path: string): Promise<LoadedPack> {
  const place = await findScenarioFile(path);
  if (typeof place === 'string') return { ...unreadable(path, place), path };
  const { folder, file } = place;
  const source = await readLimited(file, YAML_LIMITS.maxBytes).catch(systemReason);
  if (typeof source === 'string') return { ...unreadable(file, source), path: folder };
  const parsed = await parseScenario(source, { fileName: file, readAttachment: attachmentsIn(folder) });
  return { ...parsed, path: folder };
}

/** The refusal of a pack that cannot be found or read. */
export function unreadable(path: string, reason: string): RefusedScenario {
  return {
    faults: [
      {
        severity: FAULT_SEVERITY.PACK_UNREADABLE,
        code: 'PACK_UNREADABLE',
        file: path,
        ...FILE_START,
        path: '',
        message: `No scenario can be read: ${reason}.`,
        remedy: 'Give the folder of a scenario pack, with scenario.yaml in it, or the file itself.',
      },
    ],
  };
}
