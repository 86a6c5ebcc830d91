import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/**
 * Generates the JSON Schema (draft-07) of a scenario file from the types of `scenario-file.ts` and their comments, as the text
 * of `scenarios/scenario.schema.json`. A build tool only: what runs reads the committed file.
 */
export function generateScenarioSchema(): string {
  const generator = createGenerator({
    path: fileURLToPath(new URL('../file/scenario-file.ts', import.meta.url)),
    tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)),
    type: 'ScenarioFile',
    // Properties in the order the types give them is the order an author meets them in.
    sortProps: false,
    // `npm run types` checks them; a second check would only be slower.
    skipTypeCheck: true,
  });
  return `${JSON.stringify(generator.createSchema('ScenarioFile'), null, 2)}\n`;
}
