import { archiveKindOf } from './archive-kind-of.ts';
import type { FileKind } from './file-kind.ts';
import { isPlainText } from './plain-text.ts';

/** A kind and how its content begins. */
interface Signature extends FileKind {
  /** Each of these at its offset; letters stand for their codes. */
  readonly marks: readonly { readonly at: number; readonly is: string }[];
}

function sign(
  mediaType: string,
  endings: string,
  ...marks: readonly (readonly [number, string])[]
): Signature {
  return { mediaType, endings: endings.split(' '), marks: marks.map(([at, is]) => ({ at, is })) };
}

/**
 * What people of a drill hand each other beside plain text. Old Office documents are left out: they are where macros live, and
 * nothing in their beginning tells one with macros from one without.
 */
const SIGNATURES: readonly Signature[] = [
  sign('application/pdf', 'pdf', [0, '%PDF-']),
  sign('image/png', 'png', [0, '\x89PNG\r\n\x1a\n']),
  sign('image/jpeg', 'jpg jpeg', [0, '\xff\xd8\xff']),
  sign('image/gif', 'gif', [0, 'GIF87a']),
  sign('image/gif', 'gif', [0, 'GIF89a']),
  sign('image/webp', 'webp', [0, 'RIFF'], [8, 'WEBP']),
  sign('audio/wav', 'wav', [0, 'RIFF'], [8, 'WAVE']),
  sign('audio/mpeg', 'mp3', [0, 'ID3']),
  sign('audio/mpeg', 'mp3', [0, '\xff\xfb']),
  sign('video/mp4', 'mp4 m4a', [4, 'ftyp']),
  sign('application/gzip', 'gz tgz', [0, '\x1f\x8b\x08']),
  sign('application/x-7z-compressed', '7z', [0, "7z\xbc\xaf'\x1c"]),
  sign('application/x-xz', 'xz', [0, '\xfd7zXZ\0']),
  sign('application/x-bzip2', 'bz2', [0, 'BZh']),
  sign('application/zstd', 'zst', [0, '\x28\xb5\x2f\xfd']),
  sign('application/x-tar', 'tar', [257, 'ustar']),
  sign('application/vnd.tcpdump.pcap', 'pcap cap', [0, '\xd4\xc3\xb2\xa1']),
  sign('application/vnd.tcpdump.pcap', 'pcap cap', [0, '\xa1\xb2\xc3\xd4']),
  sign('application/vnd.tcpdump.pcap', 'pcap cap', [0, '\x4d\x3c\xb2\xa1']),
  sign('application/vnd.tcpdump.pcap', 'pcap cap', [0, '\xa1\xb2\x3c\x4d']),
  sign('application/x-pcapng', 'pcapng', [0, '\x0a\x0d\x0d\x0a']),
  sign('application/x-ms-evtx', 'evtx', [0, 'ElfFile\0']),
];

/**
 * Plain text in any encoding. Pages, pictures and scripts that are text (HTML, SVG, JavaScript) are text here and nothing else:
 * under these endings nothing runs them, and they are served as `text/plain`.
 */
const TEXT: FileKind = {
  mediaType: 'text/plain',
  endings:
    'txt text log csv tsv json jsonl ndjson eml md yaml yml ini conf cfg ics asc sig pem ioc yar yara rules sha256 md5'.split(
      ' ',
    ),
};

/**
 * What a file is, by its bytes.
 * @returns `undefined` for everything that is not exchanged in an exercise: programs, documents with macros, and what is not known
 */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const archive = archiveKindOf(bytes);
  if (archive !== undefined) return archive === 'refused' ? undefined : archive;
  const signature = SIGNATURES.find(({ marks }) => marks.every(({ at, is }) => standsAt(bytes, at, is)));
  if (signature !== undefined) {
    const { mediaType, endings } = signature;
    return { mediaType, endings };
  }
  return isPlainText(bytes) ? TEXT : undefined;
}

function standsAt(bytes: Uint8Array, at: number, mark: string): boolean {
  return [...mark].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}
