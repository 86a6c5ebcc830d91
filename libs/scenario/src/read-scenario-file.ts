import type { Fault } from './faults/fault.ts';
import { FaultList } from './faults/fault-list.ts';
import type { ScenarioFile } from './file/scenario-file.ts';
import { checkShape } from './shape/check-shape.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** A scenario file whose shape is right, or the faults of its YAML or its shape. */
export type ScenarioFileReading = { readonly file: ScenarioFile } | { readonly faults: readonly Fault[] };

/**
 * Reads a scenario file without asking what it means: enough to list it, to edit it, or to convert it. To play it, take
 * `parseScenario`.
 */
export function readScenarioFile(source: string | Uint8Array, fileName: string): ScenarioFileReading {
  const yaml = readYaml(source, fileName);
  if ('faults' in yaml) return yaml;
  const faults = new FaultList(fileName, yaml.locator);
  checkShape(yaml.value, faults);
  // Without a fault the value passed the schema that is generated from this type.
  return faults.isEmpty ? { file: yaml.value as unknown as ScenarioFile } : { faults: faults.sorted() };
}
