import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the web application, ready to be sent. */
export interface WebFile {
  readonly contentType: string;
  readonly etag: string;
  /** Its name holds a hash of its content: who has it never has to ask again. */
  readonly isImmutable: boolean;
  /** Bodies by content coding; the build makes the compressed ones where they are smaller. */
  readonly bodies: { readonly identity: Buffer; readonly br?: Buffer; readonly gzip?: Buffer };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Where the build puts what is named after its content. */
const HASHED_FOLDER = '/assets/';

/**
 * Reads what the build has made, into memory: it is small, and a path from outside is then only ever looked up.
 * @returns files by path from the application's root, such as `/index.html`; none when there is no such folder
 */
export async function readWebFiles(folder: string): Promise<ReadonlyMap<string, WebFile>> {
  const bytes = new Map<string, Buffer>();
  for (const path of await filesIn(folder)) bytes.set(path, await readFile(join(folder, path)));
  const files = new Map<string, WebFile>();
  for (const [path, identity] of bytes) {
    const contentType = CONTENT_TYPES[extname(path)];
    // Compressed twins and build records are not files of their own.
    if (contentType === undefined || path.includes('/.')) continue;
    const [br, gzip] = [bytes.get(`${path}.br`), bytes.get(`${path}.gz`)];
    files.set(path, {
      contentType,
      etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
      isImmutable: path.startsWith(HASHED_FOLDER),
      bodies: { identity, ...(br && { br }), ...(gzip && { gzip }) },
    });
  }
  return files;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
