/** The SHA-256 of every file that the data of a command refers to, however deep. */
export function filesNamedIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { sha256, sizeBytes } = data as { readonly sha256?: unknown; readonly sizeBytes?: unknown };
  if (typeof sha256 === 'string' && typeof sizeBytes === 'number') return [sha256];
  return Object.values(data).flatMap(filesNamedIn);
}
