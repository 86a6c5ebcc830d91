import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive, and what about it is a lie. */
export interface RawZipEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Unix mode, for example `0o120777` for a link. */
  readonly mode?: number;
  /** 0 stores, 8 (default) deflates; others are claimed only. */
  readonly method?: number;
  /** General purpose bits beside "names are UTF-8"; 1 claims encryption. */
  readonly flags?: number;
  /** Claimed instead of the true ones. */
  readonly uncompressedSize?: number;
  readonly crc?: number;
}

const UTF_8_NAMES = 0x800;
const MADE_BY_UNIX = 0x031e;

/** Writes a zip archive with whatever names and numbers it is told: other writers refuse to lie. */
export function rawZip(...entries: readonly RawZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { mode = 0o100644, method = 8, flags = 0 } = entry;
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? '');
    const packed = method === 8 ? deflateRawSync(content) : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF_8_NAMES | flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.uncompressedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(MADE_BY_UNIX);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}
