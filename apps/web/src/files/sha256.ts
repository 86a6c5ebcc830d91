/** SHA-256 of some bytes, in lower-case hexadecimal; `undefined` where the browser has no way: on pages that came over plain HTTP. */
export async function sha256Of(bytes: BufferSource): Promise<string | undefined> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (subtle === undefined) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
