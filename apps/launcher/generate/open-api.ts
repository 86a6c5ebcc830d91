import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensureBuilt } from '../build/ensure-built.mjs';
import { rootDir } from '../project.mjs';
import type { GeneratedFile } from './generated-file.ts';

/** The description of the HTTP API and the socket events, as the built server gives it. */
export async function openApi(): Promise<GeneratedFile> {
  await ensureBuilt(process.execPath);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--enable-source-maps', 'dist/apps/server/main.js', '--openapi'],
    { cwd: rootDir, maxBuffer: 2 ** 26 },
  );
  return { path: 'apps/server/openapi.json', content: stdout };
}
