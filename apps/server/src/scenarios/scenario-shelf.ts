import type { InstalledScenario, ScenarioListItem } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import {
  formatFault,
  hasError,
  listScenarioPacks,
  loadScenarioPack,
  loadZippedPack,
  parseScenario,
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
    const loaded = await loadScenarioPack(await this.placeOf(name));
    const isMissing = loaded.faults.some(({ code }) => code === 'PACK_UNREADABLE');
    if (isMissing) {
      const known = (await this.list()).map(({ scenario }) => scenario);
      throw new AppError('SCENARIO_UNKNOWN', { scenario: name, known });
    }
    return playable(loaded);
  }

  /**
   * Puts a pack on the shelf, checked whole before anything of it is written. The same pack again changes nothing.
   * @param archive a zip archive of the pack's folder
   * @throws AppError SCENARIO_INVALID, SCENARIO_TAKEN; nothing is on the shelf then that was not there before
   */
  async put(archive: Uint8Array): Promise<InstalledScenario> {
    const pack = await loadZippedPack(archive, GIVEN_PACK);
    if (!('files' in pack)) throw invalid(pack.faults);
    const { scenario, files, faults } = pack;
    const { id, version, title, summary, languages, level } = scenario;
    const name = `${id}-${version}`;
    if (name.length > LONGEST_NAME)
      throw new AppError('REQUEST_INVALID', {
        problem: 'the scenario’s id and version are too long together',
      });
    const [builtIn] = (await packsIn(this.builtInDir)).filter(({ path }) => basename(path) === name);
    if (builtIn !== undefined) throw new AppError('SCENARIO_TAKEN', { scenario: name });
    const isNew = (await this.installed.install(name, files)) === 'installed';
    const item = { scenario: name, id, version, title, summary, languages, level, isBuiltIn: false };
    return { ...item, isNew, warnings: faults.slice(0, MOST_FAULTS_TOLD).map(formatFault) };
  }

  /**
   * Reads a scenario that was given by itself; it cannot have attachments.
   * @throws AppError SCENARIO_INVALID
   */
  async read(yaml: string): Promise<ParsedScenario> {
    return playable(await parseScenario(yaml, { fileName: GIVEN_FILE }));
  }

  /** Packs that came with the server go first: nobody can put another in the place of one. */
  private async placeOf(name: string): Promise<string> {
    const builtIn = join(this.builtInDir, name);
    const isThere = await access(builtIn).then(
      () => true,
      () => false,
    );
    return isThere ? builtIn : join(this.installed.folder, name);
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
  const { path, id, version, title, summary, languages, level } = pack;
  return { scenario: basename(path), id, version, title, summary, languages, level, isBuiltIn };
}

function playable(parsed: ParsedScenario | RefusedScenario): ParsedScenario {
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
