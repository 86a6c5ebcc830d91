import type { Scenario } from '@cyberdrill/domain';
import { checkMeaning } from './checks/check-meaning.ts';
import { soundFile } from './checks/sound-file.ts';
import { compileScenario } from './compile/compile-scenario.ts';
import { hasError, type Fault } from './faults/fault.ts';
import { FaultList } from './faults/fault-list.ts';
import type { FileAttachment, ScenarioFile } from './file/scenario-file.ts';
import { collectAttachments, type ReadAttachment } from './pack/collect-attachments.ts';
import { referenceTo, type PackFile } from './pack/pack-file.ts';
import { checkSafety } from './safety/check-safety.ts';
import { checkShape } from './shape/check-shape.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** How a scenario is parsed. */
export interface ParseOptions {
  /** What the file is called in faults. */
  readonly fileName: string;
  /**
   * Reads a file of the pack by its path relative to the scenario file, with forward slashes and never leading upward. Throws
   * `AttachmentRefused` with the reason. Left out for a scenario without its folder; then attachments are faults.
   */
  readonly readAttachment?: ReadAttachment;
}

/** A scenario that can be played, with the files its injects hand out. */
export interface ParsedScenario {
  readonly scenario: Scenario;
  /** Each file once. */
  readonly attachments: readonly PackFile[];
  /** Warnings, by place. */
  readonly faults: readonly Fault[];
}

/** A scenario that cannot be played: at least one of the faults is an error. */
export interface RefusedScenario {
  /** All faults there are, errors and warnings, by place. */
  readonly faults: readonly Fault[];
}

/**
 * Turns a scenario file into a checked scenario, or says all that is wrong with it: in its YAML (then nothing else can be
 * told), and at once in its shape, its meaning, its safety and its attachments. Any source ends in one of the two, quickly.
 * @param source the file's text, or its bytes in UTF-8
 * @returns a `ParsedScenario` if it has `scenario`, else a `RefusedScenario`
 */
export async function parseScenario(
  source: string | Uint8Array,
  { fileName, readAttachment }: ParseOptions,
): Promise<ParsedScenario | RefusedScenario> {
  const yaml = readYaml(source, fileName);
  if ('faults' in yaml) return yaml;
  const faults = new FaultList(fileName, yaml.locator);
  const wrongPaths = checkShape(yaml.value, faults);
  const file = soundFile(yaml.value, wrongPaths);
  checkMeaning({ file, faults });
  checkSafety(yaml.value, file.head.inventedNames ?? [], faults);
  const attachments = await collectAttachments(file, readAttachment, fileName, faults);
  const found = faults.sorted();
  if (hasError(found)) return { faults: found };
  // Without an error the value passed the schema that is generated from this type.
  const sound = yaml.value as unknown as ScenarioFile;
  return { scenario: compileScenario(sound, lookup(attachments)), attachments, faults: found };
}

function lookup(files: readonly PackFile[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return ({ path, name }: FileAttachment) => {
    const file = byPath.get(path);
    if (file === undefined) throw new Error(`attachment ${path} was not collected`);
    return referenceTo(file, name);
  };
}
