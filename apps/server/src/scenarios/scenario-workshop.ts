import type {
  InstalledScenario,
  ScenarioCheck,
  ScenarioCheckRequest,
  ScenarioPack,
} from '@cyberdrill/contracts';
import type { ExerciseJournal } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { attachmentsIn, parseScenario, zipFiles } from '@cyberdrill/scenario';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPackFiles } from './read-pack-files.ts';
import { playable, type ScenarioShelf } from './scenario-shelf.ts';

/** What a scenario file is called in faults. */
const SOURCE_FILE = 'scenario.yaml';
const MOST_EXERCISES_TOLD = 5;

/** Where authors open packs, ask what is wrong with a change, and keep it as another pack. */
export class ScenarioWorkshop {
  private readonly shelf: ScenarioShelf;
  private readonly journal: ExerciseJournal;

  constructor(shelf: ScenarioShelf, journal: ExerciseJournal) {
    this.shelf = shelf;
    this.journal = journal;
  }

  /**
   * A pack with its source.
   * @throws AppError SCENARIO_UNKNOWN, SCENARIO_INVALID
   */
  async open(name: string): Promise<ScenarioPack> {
    const { folder, file, isBuiltIn } = await this.shelf.find(name);
    const source = await readFile(file, 'utf8');
    const read = { fileName: SOURCE_FILE, readAttachment: attachmentsIn(folder) };
    const { scenario, attachments, faults } = playable(await parseScenario(source, read));
    return {
      scenario: name,
      isBuiltIn,
      source,
      parsed: scenario,
      attachments: attachments.map(({ path, mediaType, sha256, content }) => {
        return { path, mediaType, sha256, sizeBytes: content.byteLength };
      }),
      warnings: faults,
    };
  }

  /**
   * What is right and wrong with a scenario file; nothing is kept.
   * @throws AppError SCENARIO_UNKNOWN for a pack it is based on that is not there
   */
  async check({ source, basedOn }: ScenarioCheckRequest): Promise<ScenarioCheck> {
    const folder = basedOn === undefined ? undefined : (await this.shelf.find(basedOn)).folder;
    const result = await parseScenario(source, {
      fileName: SOURCE_FILE,
      ...(folder !== undefined && { readAttachment: attachmentsIn(folder) }),
    });
    return { faults: result.faults, ...('scenario' in result && { parsed: result.scenario }) };
  }

  /**
   * Keeps a changed source, with the attachments of the pack it came from, as the pack its id and version name.
   * @throws AppError SCENARIO_UNKNOWN, SCENARIO_INVALID, SCENARIO_TAKEN; nothing was written then
   */
  async addVersion(name: string, source: string): Promise<InstalledScenario> {
    const { folder, file } = await this.shelf.find(name);
    const read = { fileName: SOURCE_FILE, readAttachment: attachmentsIn(folder) };
    const parsed = playable(await parseScenario(source, read));
    const files = new Map(await readPackFiles(folder));
    files.set(basename(file), Buffer.from(source, 'utf8'));
    return this.shelf.install(parsed, files);
  }

  /**
   * A pack as an archive that can be brought to a server.
   * @throws AppError SCENARIO_UNKNOWN
   */
  async archive(name: string): Promise<Uint8Array> {
    const { folder } = await this.shelf.find(name);
    return zipFiles(await readPackFiles(folder));
  }

  /**
   * Takes a pack away that was brought, if nothing was planned from it. An exercise that is being planned meanwhile has its own copy
   * of the scenario: it loses nothing.
   * @throws AppError SCENARIO_UNKNOWN, SCENARIO_BUILT_IN, SCENARIO_IN_USE
   */
  async remove(name: string): Promise<void> {
    const { isBuiltIn } = await this.shelf.find(name);
    if (isBuiltIn) throw new AppError('SCENARIO_BUILT_IN', { scenario: name });
    const exercises = await this.plannedFrom(name);
    if (exercises.length > 0)
      throw new AppError('SCENARIO_IN_USE', {
        scenario: name,
        exercises: exercises.slice(0, MOST_EXERCISES_TOLD),
      });
    await this.shelf.remove(name);
  }

  /** A journal's first entry says what was planned, and from which scenario. */
  private async plannedFrom(name: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { exerciseId } of await this.journal.list()) {
      const [first] = await this.journal.read(exerciseId, 0, 1);
      if (first?.kind !== 'exercise.planned') continue;
      const { id, version } = first.data.scenario;
      if (`${id}-${version}` === name) found.push(exerciseId);
    }
    return found;
  }
}
