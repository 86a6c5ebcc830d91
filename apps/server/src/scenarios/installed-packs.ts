import { AppError } from '@cyberdrill/platform';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders that are being written or taken away; hidden, so that no list shows them. */
const INCOMING = '.incoming-';
/** A folder that is being written for so long was left behind by a process that was killed. */
const LEFT_BEHIND_MS = 3_600_000;

/** What became of a pack that was to be installed. */
export type Installation = 'installed' | 'same';

/** Packs that people have brought to this server, each in a folder of its own that appears whole or not at all. */
export class InstalledPacks {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Writes a pack beside its place, and then moves it there.
   * @param name the folder it gets
   * @param files contents by path; paths that were checked: they lead nowhere else on any system
   * @returns `same` when exactly this pack is there already
   * @throws AppError SCENARIO_TAKEN when another is
   */
  async install(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<Installation> {
    const place = join(this.folder, name);
    const incoming = join(this.folder, `${INCOMING}${randomUUID()}`);
    await mkdir(this.folder, { recursive: true });
    await this.clearLeftBehind();
    try {
      for (const [path, content] of files) await writeDurably(join(incoming, path), content);
      await rename(incoming, place);
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (await holdsExactly(place, files)) return 'same';
      throw new AppError('SCENARIO_TAKEN', { scenario: name });
    } finally {
      await rm(incoming, { recursive: true, force: true });
    }
    await syncFolder(this.folder);
    return 'installed';
  }

  /** Takes a pack away: out of sight at once, then from the disk. */
  async remove(name: string): Promise<void> {
    const leaving = join(this.folder, `${INCOMING}${randomUUID()}`);
    await rename(join(this.folder, name), leaving);
    await syncFolder(this.folder);
    await rm(leaving, { recursive: true, force: true });
  }

  private async clearLeftBehind(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      if (!name.startsWith(INCOMING)) continue;
      const path = join(this.folder, name);
      const since = await stat(path).catch(() => undefined);
      if (since !== undefined && Date.now() - since.mtimeMs > LEFT_BEHIND_MS)
        await rm(path, { recursive: true, force: true });
    }
  }
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx', 0o644);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without it, the move itself could be lost with the power. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder is not moved onto one that holds something. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
}

async function holdsExactly(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  if (entries.filter((entry) => !entry.isDirectory()).length !== files.size) return false;
  for (const [path, content] of files) {
    const there = await readFile(join(folder, path)).catch(() => undefined);
    if (there === undefined || !there.equals(content)) return false;
  }
  return true;
}
