import type { ScenarioListItem } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import {
  formatFault,
  hasError,
  listScenarioPacks,
  loadScenarioPack,
  parseScenario,
  type PackSummary,
  type ParsedScenario,
  type RefusedScenario,
} from '@cyberdrill/scenario';
import { basename, join } from 'node:path';

/** What a scenario given by itself is called in faults. */
const GIVEN_FILE = 'scenario.yaml';

/** The scenario packs that the server can plan exercises from. */
export class ScenarioShelf {
  private readonly scenariosDir: string;

  constructor(scenariosDir: string) {
    this.scenariosDir = scenariosDir;
  }

  /** The packs, by the name under which an exercise is planned from them. */
  async list(): Promise<readonly ScenarioListItem[]> {
    const packs = await this.packs();
    return packs.map(({ path, id, version, title, summary, languages, level }) => {
      return { scenario: basename(path), id, version, title, summary, languages, level };
    });
  }

  /**
   * Takes a pack from the shelf.
   * @param name its folder's name, never a path
   * @throws AppError SCENARIO_UNKNOWN, SCENARIO_INVALID
   */
  async take(name: string): Promise<ParsedScenario> {
    const loaded = await loadScenarioPack(join(this.scenariosDir, name));
    const isMissing = loaded.faults.some(({ code }) => code === 'PACK_UNREADABLE');
    if (isMissing) {
      const known = (await this.list()).map(({ scenario }) => scenario);
      throw new AppError('SCENARIO_UNKNOWN', { scenario: name, known });
    }
    return playable(loaded);
  }

  /**
   * Reads a scenario that was given by itself; it cannot have attachments.
   * @throws AppError SCENARIO_INVALID
   */
  async read(yaml: string): Promise<ParsedScenario> {
    return playable(await parseScenario(yaml, { fileName: GIVEN_FILE }));
  }

  /** A server without the folder has no packs; it still plans from scenarios that are sent to it. */
  private async packs(): Promise<readonly PackSummary[]> {
    try {
      return (await listScenarioPacks(this.scenariosDir)).packs;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}

function playable(parsed: ParsedScenario | RefusedScenario): ParsedScenario {
  if ('scenario' in parsed) return parsed;
  const faults = parsed.faults.filter((fault) => hasError([fault]));
  const [first] = faults;
  throw new AppError('SCENARIO_INVALID', {
    count: faults.length,
    first: first === undefined ? '' : formatFault(first),
  });
}
