import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { entryPathProblem, isLitter, keyOf } from './entry-path.ts';
import { ZIP_LIMITS } from './zip-limits.ts';
import { entryRefused, ZipRefused } from './zip-refused.ts';

const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;

/** An entry that may be unpacked. */
interface SoundEntry {
  readonly path: string;
  readonly entry: Entry;
}

/**
 * Unpacks an archive in memory, in two steps: the whole directory is checked first, then contents are read, each no further than the
 * directory says. Archives inside are files like any other: nothing is unpacked twice.
 * @returns contents by path, forward slashes, in the archive's order
 * @throws ZipRefused
 */
export async function unzip(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  if (archive.byteLength > ZIP_LIMITS.maxBytes)
    throw tooLarge(`the archive has more than ${ZIP_LIMITS.maxBytes} bytes`);
  try {
    // Names are checked here, whatever the library thinks of them.
    const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), {
      decodeStrings: false,
    });
    const entries = await soundEntries(zip, archive.byteLength);
    const files = new Map<string, Uint8Array>();
    for (const { path, entry } of entries) files.set(path, await contentOf(zip, path, entry));
    return files;
  } catch (thrown) {
    if (thrown instanceof ZipRefused) throw thrown;
    throw new ZipRefused(
      'ARCHIVE_UNREADABLE',
      `The archive cannot be read: ${thrown instanceof Error ? thrown.message : 'it is damaged'}.`,
      'Zip the folder of the pack again, without encryption.',
      { cause: thrown },
    );
  }
}

async function soundEntries(zip: ZipFile, archiveBytes: number): Promise<readonly SoundEntry[]> {
  if (zip.entryCount > ZIP_LIMITS.maxEntries)
    throw tooLarge(`it holds ${zip.entryCount} files and folders, more than ${ZIP_LIMITS.maxEntries}`);
  const mostBytes = Math.min(
    ZIP_LIMITS.maxTotalBytes,
    Math.max(ZIP_LIMITS.alwaysBytes, archiveBytes * ZIP_LIMITS.maxRatio),
  );
  const files: SoundEntry[] = [];
  const places = new Places();
  let totalBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const path = name.replace(/\/$/, '');
    const problem = entryPathProblem(isLitter(path) ? 'litter' : path) ?? natureProblem(entry, name);
    if (problem !== undefined) throw entryRefused(name, problem);
    totalBytes += entry.uncompressedSize;
    if (totalBytes > mostBytes) throw tooLarge(`it unpacks to more than ${mostBytes} bytes`);
    if (isLitter(path)) continue;
    if (name !== path) places.folder(path);
    else {
      places.file(path);
      files.push({ path, entry });
    }
  }
  return files;
}

/** What was put where; two things in one place are refused, also where only some systems see one place. */
class Places {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();

  file(path: string): void {
    const key = keyOf(path);
    if (this.files.has(key) || this.folders.has(key))
      throw entryRefused(
        path,
        'another entry has the same name, or one that differs in upper and lower case only',
      );
    this.files.add(key);
    const slash = path.lastIndexOf('/');
    if (slash > 0) this.folder(path.slice(0, slash));
  }

  folder(path: string): void {
    const parts = keyOf(path).split('/');
    parts.forEach((_, index) => {
      const key = parts.slice(0, index + 1).join('/');
      if (this.files.has(key)) throw entryRefused(path, 'it is a file and a folder');
      this.folders.add(key);
    });
  }
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** Why an entry is no plain file or folder, in words. */
function natureProblem(entry: Entry, name: string): string | undefined {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== (name.endsWith('/') ? FOLDER : REGULAR_FILE))
    return 'it is a link or a device, not a file';
  if (entry.isEncrypted()) return 'it is encrypted';
  if (!entry.canDecodeFileData()) return 'it is compressed in a way that is not read here';
  if (name.endsWith('/')) return entry.uncompressedSize === 0 ? undefined : 'it is a folder with content';
  if (entry.uncompressedSize > ZIP_LIMITS.maxFileBytes)
    return `it unpacks to ${entry.uncompressedSize} bytes, more than ${ZIP_LIMITS.maxFileBytes}`;
  return undefined;
}

async function contentOf(zip: ZipFile, path: string, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // The library ends the stream with an error as soon as there is more, or in the end less, than the directory says.
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
    chunks.push(chunk);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw entryRefused(path, 'its content is damaged');
  return content;
}

function tooLarge(problem: string): ZipRefused {
  return new ZipRefused(
    'ARCHIVE_TOO_LARGE',
    `The archive is not unpacked: ${problem}.`,
    'Leave out what the scenario does not use, and shorten long logs.',
  );
}
