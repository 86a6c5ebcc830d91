import { generateScenarioSchema } from '../../../libs/scenario/src/schema/generate-schema.ts';
import type { GeneratedFile } from './generated-file.ts';
import { journalReference } from './journal-reference.ts';
import { openApi } from './open-api.ts';
import { reportReference, reportSchema } from './report-reference.ts';
import { rolesReference } from './roles-reference.ts';

/** Everything in the repository that is made from something else, and how. */
export const GENERATORS: readonly (() => GeneratedFile | Promise<GeneratedFile>)[] = [
  () => ({ path: 'scenarios/scenario.schema.json', content: generateScenarioSchema() }),
  journalReference,
  reportReference,
  reportSchema,
  rolesReference,
  openApi,
];
