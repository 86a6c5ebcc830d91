/** How the content of some media types begins; the types whose disguise would matter to whoever opens the file. */
const SIGNATURES: readonly { readonly mediaType: string; readonly begins: readonly number[] }[] = [
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/gif', begins: [0x47, 0x49, 0x46, 0x38] },
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'application/zip', begins: [0x50, 0x4b] },
  { mediaType: 'application/gzip', begins: [0x1f, 0x8b] },
];

/** False when a file says it is of a type whose beginning is known, and begins otherwise. */
export function isOfMediaType(bytes: Uint8Array, mediaType: string): boolean {
  const signature = SIGNATURES.find((one) => one.mediaType === mediaType);
  return signature === undefined || signature.begins.every((byte, index) => bytes[index] === byte);
}
