import type { FaultList } from '../faults/fault-list.ts';
import { explainShapeError } from './explain-shape-error.ts';
import { validateShape } from './scenario-validator.ts';
import { tellingErrors } from './shape-errors.ts';

/**
 * Checks the shape of a scenario file: its keys, the types of their values and the form of these. Adds a fault for all that is
 * wrong.
 * @returns the paths of the parts that are wrong, or have something wrong in them, like `injects[3].release.at`; none means that the value is a `ScenarioFile`
 */
export function checkShape(value: unknown, faults: FaultList): readonly string[] {
  if (validateShape(value)) return [];
  const errors = tellingErrors(value, validateShape.errors ?? []);
  for (const error of errors) {
    if (!faults.isFull) faults.add(explainShapeError(error));
  }
  return errors.map(({ path }) => path);
}
