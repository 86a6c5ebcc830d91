import type { InstalledScenario, ScenarioListItem } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import {
  findScenarioFile,
  formatFault,
  hasError,
  listScenarioPacks,
  loadScenarioPack,
  loadZippedPack,
  parseScenario,
  type PackPlace,
  type PackSummary,
  type ParsedScenario,
  type RefusedScenario,
} from '@cyberdrill/scenario';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InstalledPacks } from './installed-packs.ts';

/** What a scenario given by itself is called in faults. */
const GIVEN_FILE = 'scenario.yaml';
/** What a pack that was sent is called in faults. */
const GIVEN_PACK = 'pack.zip';
/** Names by which exercises are planned are no longer. */
const LONGEST_NAME = 100;
const MOST_FAULTS_TOLD = 50;

/** The scenario packs that the server can plan exercises from: those it came with, and those that were brought to it. */
export class ScenarioShelf {
  private readonly builtInDir: string;
  private readonly installed: InstalledPacks;

  constructor(builtInDir: string, installed: InstalledPacks) {
    this.builtInDir = builtInDir;
    this.installed = installed;
  }

  /** The packs, by the name under which an exercise is planned from them. */
  async list(): Promise<readonly ScenarioListItem[]> {
    const builtIn = (await packsIn(this.builtInDir)).map((pack) => itemOf(pack, true));
    const names = new Set(builtIn.map(({ scenario }) => scenario));
    const brought = (await packsIn(this.installed.folder)).map((pack) => itemOf(pack, false));
    return [...builtIn, ...brought.filter(({ scenario }) => !names.has(scenario))];
  }

  /**
   * Takes a pack from the shelf.
   * @param name its folder's name, never a path
   * @throws AppError SCENARIO_UNKNOWN, SCENARIO_INVALID
   */
  async take(name: string): Promise<ParsedScenario> {
    const { path } = await this.placeOf(name);
    const loaded = await loadScenarioPack(path);
    if (loaded.faults.some(({ code }) => code === 'PACK_UNREADABLE')) throw await this.unknown(name);
    return playable(loaded);
  }

  /**
   * Where a pack lies.
   * @param name its folder's name, never a path
   * @throws AppError SCENARIO_UNKNOWN
   */
  async find(name: string): Promise<PackPlace & { readonly isBuiltIn: boolean }> {
    const { path, isBuiltIn } = await this.placeOf(name);
    const place = await findScenarioFile(path);
    if (typeof place === 'string') throw await this.unknown(name);
    return { ...place, isBuiltIn };
  }

  /**
   * Puts a pack on the shelf, checked whole before anything of it is written. The same pack again changes nothing.
   * @param archive a zip archive of the pack's folder
   * @throws AppError SCENARIO_INVALID, SCENARIO_TAKEN; nothing is on the shelf then that was not there before
   */
  async put(archive: Uint8Array): Promise<InstalledScenario> {
    const pack = await loadZippedPack(archive, GIVEN_PACK);
    if (!('files' in pack)) throw invalid(pack.faults);
    return this.install(pack, pack.files);
  }

  /**
   * Puts a checked pack on the shelf under its own id and version.
   * @param files all of it by path, the scenario file among them
   * @throws AppError SCENARIO_TAKEN when another pack is called so; REQUEST_INVALID when its name would be too long
   */
  async install(
    { scenario, faults }: ParsedScenario,
    files: ReadonlyMap<string, Uint8Array>,
  ): Promise<InstalledScenario> {
    const { id, version, title, summary, languages, level, durationMs } = scenario;
    const name = `${id}-${version}`;
    if (name.length > LONGEST_NAME)
      throw new AppError('REQUEST_INVALID', {
        problem: 'the scenario’s id and version are too long together',
      });
    const [builtIn] = (await packsIn(this.builtInDir)).filter(({ path }) => basename(path) === name);
    if (builtIn !== undefined) throw new AppError('SCENARIO_TAKEN', { scenario: name });
    const isNew = (await this.installed.install(name, files)) === 'installed';
    const item = {
      scenario: name,
      id,
      version,
      title,
      summary,
      languages,
      level,
      durationMs,
      isBuiltIn: false,
    };
    return { ...item, isNew, warnings: faults.slice(0, MOST_FAULTS_TOLD).map(formatFault) };
  }

  /**
   * Takes a pack off the shelf that was brought to it.
   * @throws AppError SCENARIO_UNKNOWN, SCENARIO_BUILT_IN
   */
  async remove(name: string): Promise<void> {
    const { isBuiltIn } = await this.find(name);
    if (isBuiltIn) throw new AppError('SCENARIO_BUILT_IN', { scenario: name });
    await this.installed.remove(name);
  }

  /**
   * Reads a scenario that was given by itself; it cannot have attachments.
   * @throws AppError SCENARIO_INVALID
   */
  async read(yaml: string): Promise<ParsedScenario> {
    return playable(await parseScenario(yaml, { fileName: GIVEN_FILE }));
  }

  /** Packs that came with the server go first: nobody can put another in the place of one. */
  private async placeOf(name: string): Promise<{ readonly path: string; readonly isBuiltIn: boolean }> {
    const builtIn = join(this.builtInDir, name);
    const isBuiltIn = await access(builtIn).then(
      () => true,
      () => false,
    );
    return { path: isBuiltIn ? builtIn : join(this.installed.folder, name), isBuiltIn };
  }

  private async unknown(name: string): Promise<AppError> {
    const known = (await this.list()).map(({ scenario }) => scenario);
    return new AppError('SCENARIO_UNKNOWN', { scenario: name, known });
  }
}

/** A server without the folder has no packs there; it still plans from scenarios that are sent to it. */
async function packsIn(folder: string): Promise<readonly PackSummary[]> {
  try {
    return (await listScenarioPacks(folder)).packs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function itemOf(pack: PackSummary, isBuiltIn: boolean): ScenarioListItem {
  const { path, id, version, title, summary, languages, level, durationMs } = pack;
  return { scenario: basename(path), id, version, title, summary, languages, level, durationMs, isBuiltIn };
}

/** @throws AppError SCENARIO_INVALID */
export function playable(parsed: ParsedScenario | RefusedScenario): ParsedScenario {
  if ('scenario' in parsed) return parsed;
  throw invalid(parsed.faults);
}

function invalid(faults: RefusedScenario['faults']): AppError {
  const errors = faults.filter((fault) => hasError([fault])).map(formatFault);
  return new AppError('SCENARIO_INVALID', {
    count: errors.length,
    first: errors[0] ?? '',
    faults: errors.slice(0, MOST_FAULTS_TOLD),
  });
}
