import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { rootDir } from '../project.mjs';
import type { GeneratedFile } from './generated-file.ts';
import { Markdown } from './reference/markdown.ts';
import { readTypes } from './reference/read-types.ts';

const REPORT = 'libs/domain/src/report/report.ts';

/** The reference of the after-action report, from its types and their comments. */
export function reportReference(): GeneratedFile {
  const [report, ...parts] = readTypes([{ file: REPORT, name: 'Report' }]);
  if (report === undefined) throw new Error(`${REPORT} declares no report.`);
  const markdown = new Markdown(parts);
  return {
    path: 'libs/domain/reference/report.md',
    content: [
      INTRODUCTION,
      markdown.doc(report.doc),
      markdown.fields(report.fields ?? []),
      '## Parts',
      ...parts.map((part) => markdown.type(part)),
    ].join('\n\n'),
  };
}

/** The same as JSON Schema, for programs that read \`report.json\`. */
export function reportSchema(): GeneratedFile {
  const generator = createGenerator({
    path: join(rootDir, REPORT),
    tsconfig: join(rootDir, 'tsconfig.json'),
    type: 'Report',
    sortProps: false,
    skipTypeCheck: true,
  });
  return {
    path: 'libs/domain/reference/report.schema.json',
    content: JSON.stringify(generator.createSchema('Report')),
  };
}

const INTRODUCTION = `# The after-action report

<!-- Made by \`npm run generate\` from ${REPORT} and the types it leads to. Change their comments, not this file. -->

The fields of \`report.json\`. How the figures come about is told in the [scoring reference](scoring.md); what they are computed
from, in the [journal reference](journal.md). \`report.schema.json\` says the same as this page to programs.`;
