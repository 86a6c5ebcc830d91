import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '@cyberdrill/domain';
import { textCompiler } from '../compile/compile-text.ts';
import type { Fault } from '../faults/fault.ts';
import type { ScenarioFile } from '../file/scenario-file.ts';
import { durationMs } from '../file/times.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { YAML_LIMITS } from '../yaml/limits.ts';
import { findScenarioFile } from './find-scenario-file.ts';
import { unreadable } from './load-scenario-pack.ts';
import { readLimited } from './read-limited.ts';
import { systemReason } from './system-reason.ts';

/** A pack as a list shows it. */
export interface PackSummary {
  /** The scenario's id. */
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary: Text;
  readonly language: string;
  readonly languages: readonly string[];
  readonly level: ScenarioFile['level'];
  /** Planned length in exercise milliseconds. */
  readonly durationMs: number;
  /** The pack's folder. */
  readonly path: string;
}

/** What a folder of packs holds. */
export interface PackList {
  /** Packs whose scenario file has the right shape, by id; whether each can be played, `loadScenarioPack` says. */
  readonly packs: readonly PackSummary[];
  /** Folders that look like packs, with the faults that keep them out of the list. */
  readonly unreadable: readonly { readonly path: string; readonly faults: readonly Fault[] }[];
}

/**
 * Lists the scenario packs in a folder: each of its folders that is not hidden.
 * @throws the system's error when the folder itself cannot be read
 */
export async function listScenarioPacks(scenariosDir: string): Promise<PackList> {
  const entries = await readdir(scenariosDir, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const read = await Promise.all(folders.map(({ name }) => summarise(join(scenariosDir, name))));
  const packs = read.filter((item) => 'id' in item).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { packs, unreadable: read.filter((item) => 'faults' in item) };
}

async function summarise(
  path: string,
): Promise<PackSummary | { readonly path: string; readonly faults: readonly Fault[] }> {
  const place = await findScenarioFile(path);
  if (typeof place === 'string') return { path, ...unreadable(path, place) };
  const source = await readLimited(place.file, YAML_LIMITS.maxBytes).catch(systemReason);
  if (typeof source === 'string') return { path, ...unreadable(place.file, source) };
  const reading = readScenarioFile(source, place.file);
  if ('faults' in reading) return { path, faults: reading.faults };
  const { id, version, title, summary, language, languages, level, duration } = reading.file;
  const text = textCompiler(language);
  return {
    id,
    version,
    title: text(title),
    summary: text(summary),
    language,
    languages,
    level,
    durationMs: durationMs(duration),
    path,
  };
}
