import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../../../scenarios/scenario.schema.json' with { type: 'json' };
import type { ScenarioFile } from '../file/scenario-file.ts';

/**
 * Checks the shape of a scenario file by the generated JSON Schema. After a refusal its `errors` hold all that is wrong, each
 * with the schema around it, for {@link explainShapeErrors}.
 */
export const validateShape: ValidateFunction<ScenarioFile> = new Ajv({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
}).compile<ScenarioFile>(schema);
