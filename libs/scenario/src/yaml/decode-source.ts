import { isUtf8 } from 'node:buffer';
import { YAML_LIMITS } from './limits.ts';
import { FILE_START, type Place } from './source-map.ts';
import type { FaultCode } from '../faults/fault-codes.ts';

/** Why a source is not text that can be read, and where. */
export interface SourceRefusal {
  readonly code: FaultCode;
  readonly place: Place;
  readonly message: string;
  readonly remedy: string;
}
const BYTE_ORDER_MARK = '\uFEFF';

/** Turns the bytes of a file into text; refuses what is too large or not UTF-8. */
export function decodeSource(source: string | Uint8Array): string | SourceRefusal {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
  if (size > YAML_LIMITS.maxBytes) {
    return {
      code: 'FILE_TOO_LARGE',
      place: FILE_START,
      message: `The file has ${size} bytes; at most ${YAML_LIMITS.maxBytes} are read.`,
      remedy: 'Move long documents into attachments of the pack.',
    };
  }
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  if (typeof text !== 'string') return notUtf8(text);
  if (!text.isWellFormed()) return notUtf8(placeOfFirst(text, /\p{Surrogate}/u));
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function decodeUtf8(bytes: Uint8Array): string | Place {
  if (isUtf8(bytes)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return placeOfFirst(new TextDecoder('utf-8').decode(bytes), /\uFFFD/);
}

function placeOfFirst(text: string, bad: RegExp): Place {
  const before = text.slice(0, Math.max(text.search(bad), 0)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function notUtf8(place: Place): SourceRefusal {
  return {
    code: 'NOT_UTF8',
    place,
    message: 'The file is not UTF-8 text; this character cannot be read.',
    remedy: 'Save the file with the encoding UTF-8.',
  };
}
