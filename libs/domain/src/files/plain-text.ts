const UTF_16: readonly { readonly mark: readonly [number, number]; readonly encoding: string }[] = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Control characters that occur in texts: tab, line feed, form feed, carriage return, and escape, with which logs are coloured. */
const IN_TEXTS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

/**
 * Whether a file holds nothing but characters: in UTF-16 with its mark, or in any encoding whose control characters are those of
 * ASCII. Logs of old systems are in whatever encoding these had.
 */
export function isPlainText(bytes: Uint8Array): boolean {
  const utf16 = UTF_16.find(({ mark }) => bytes[0] === mark[0] && bytes[1] === mark[1]);
  return utf16 === undefined ? bytes.every(isOfText) : isUtf16(bytes, utf16.encoding);
}

function isUtf16(bytes: Uint8Array, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    for (let index = 0; index < text.length; index += 1) if (!isOfText(text.charCodeAt(index))) return false;
    return true;
  } catch {
    return false;
  }
}

function isOfText(code: number): boolean {
  return code >= 0x20 || IN_TEXTS.has(code);
}
