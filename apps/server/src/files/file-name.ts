const LONGEST_NAME = 255;

/**
 * The name a client gives a file, from the percent-encoded `X-File-Name` header; without folders and control characters.
 * `undefined` when there is none that can be used.
 */
export function fileNameOf(header: string | undefined): string | undefined {
  const name = decoded(header ?? '')
    ?.replace(/^.*[/\\]/s, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return name === '' ? undefined : name;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
