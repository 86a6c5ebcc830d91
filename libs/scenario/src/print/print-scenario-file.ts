import { stringify } from 'yaml';
import type { ScenarioFile } from '../file/scenario-file.ts';

/** Writes a scenario file as YAML that people can go on editing; reading it back gives the same file. */
export function printScenarioFile(file: ScenarioFile): string {
  return stringify(file, {
    schema: 'core',
    // The same text twice is two texts: an anchor between them would surprise whoever edits one.
    aliasDuplicateObjects: false,
    lineWidth: 120,
  });
}
