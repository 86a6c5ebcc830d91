import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** Version 2.0 of the format: deflate, and folders in names. */
const NEEDED_VERSION = 20;
/** Made on a Unix, so that the kind of file is read from the entry. */
const MADE_BY = (3 << 8) | NEEDED_VERSION;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the first day the format knows: the same files make the same archive. */
const NO_DATE = 0x0021;
const PLAIN_FILE = 0o100644 << 16;

interface Packed {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly content: Buffer;
}

/**
 * Packs files into a zip archive that `unzip` reads again (APPNOTE 6.3: local headers, contents, directory). The same files make the
 * same bytes. Packs are within `ZIP_LIMITS`, so nothing here needs the parts of the format for more than 4 GB.
 * @param files contents by path, forward slashes
 */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const entries = [...files].map(([path, content]) => packed(path, content));
  const contents = entries.flatMap(({ header, name, content }) => [
    Buffer.concat([word(LOCAL_HEADER), half(NEEDED_VERSION), header, half(0)]),
    name,
    content,
  ]);
  let offset = 0;
  const directory = entries.flatMap(({ header, name, content }) => {
    const entry = Buffer.concat([
      word(DIRECTORY_ENTRY),
      half(MADE_BY),
      half(NEEDED_VERSION),
      header,
      // No extra field, no comment, first disk, nothing about its inside.
      Buffer.alloc(8),
      word(PLAIN_FILE),
      word(offset),
    ]);
    offset += 30 + name.length + content.length;
    return [entry, name];
  });
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    word(DIRECTORY_END),
    Buffer.alloc(4),
    half(entries.length),
    half(entries.length),
    word(directoryBytes),
    word(offset),
    half(0),
  ];
  return Buffer.concat([...contents, ...directory, ...end]);
}

/** An entry's name, content, and what its two headers have in common. */
function packed(path: string, content: Uint8Array): Packed {
  const name = Buffer.from(path, 'utf8');
  const deflated = deflateRawSync(content);
  const header = Buffer.concat([
    half(NAMES_ARE_UTF8),
    half(DEFLATE),
    half(0),
    half(NO_DATE),
    word(crc32(content)),
    word(deflated.length),
    word(content.length),
    half(name.length),
  ]);
  return { header, name, content: deflated };
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
