import type { FaultList } from '../faults/fault-list.ts';
import { explainShapeError } from './explain-shape-error.ts';
import { validateShape } from './scenario-validator.ts';
import { tellingErrors } from './shape-errors.ts';

/**
 * Checks the shape of a scenario file: its keys, the types of their values and the form of these. Adds a fault for all that is
 * wrong.
 * @returns the paths of the parts that are wrong, like `injects[3].release.at`; none means that the value is a `ScenarioFile`
 */
export function checkShape(value: unknown, faults: FaultList): readonly string[] {
  if (validateShape(value)) return [];
  const findings = tellingErrors(value, validateShape.errors ?? []).map(explainShapeError);
  for (const finding of findings) faults.add(finding);
  return findings.map(({ path }) => path);
}
