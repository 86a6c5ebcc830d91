/** First bytes of programs: Windows, Linux, macOS (both byte orders, and universal). */
const MAGIC: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
];

/** Whether a file is a program that a computer would run, whatever its name says. */
export function isExecutable(content: Uint8Array): boolean {
  return MAGIC.some((bytes) => bytes.every((byte, index) => content[index] === byte)) && !isText(content);
}

/** A text may begin with the letters MZ. */
function isText(content: Uint8Array): boolean {
  return !content.subarray(0, 512).some((byte) => byte === 0);
}
