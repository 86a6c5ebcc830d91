import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { rootDir } from '../project.mjs';
import type { GeneratedFile } from './generated-file.ts';
import { GENERATORS } from './registry.ts';

/** `npm run generate` writes the generated files; with `--check` it only tells which are not as they would be written. */
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const generate of GENERATORS) {
  const { path, content } = await formatted(await generate());
  if (committed(path) === content) continue;
  stale.push(path);
  if (isCheck) continue;
  mkdirSync(dirname(join(rootDir, path)), { recursive: true });
  writeFileSync(join(rootDir, path), content);
}

if (isCheck) {
  for (const path of stale) console.error(`${path} is stale. Run: npm run generate`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else console.log(stale.length === 0 ? 'Every generated file is fresh.' : `Written: ${stale.join(', ')}`);

/** Files that are formatted as all are; others as their generator wrote them. */
async function formatted({ path, content }: GeneratedFile): Promise<GeneratedFile> {
  const filepath = join(rootDir, path);
  const { ignored } = await getFileInfo(filepath, { ignorePath: join(rootDir, '.prettierignore') });
  if (ignored) return { path, content };
  return { path, content: await format(content, { ...(await resolveConfig(filepath)), filepath }) };
}

function committed(path: string): string | undefined {
  try {
    return readFileSync(join(rootDir, path), 'utf8');
  } catch {
    return undefined;
  }
}
