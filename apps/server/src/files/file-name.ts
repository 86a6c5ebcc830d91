const LONGEST_NAME = 255;

/** Control characters, and marks of direction with which `exe.txt` could be made of `txt.exe`. */
const DECEPTIVE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name a client gives a file, from the percent-encoded `X-File-Name` header; without folders and without what makes a name look
 * like another. `undefined` when there is none that can be used.
 */
export function fileNameOf(header: string | undefined): string | undefined {
  const name = decoded(header ?? '')
    ?.replace(/^.*[/\\]/s, '')
    .replace(DECEPTIVE, '')
    // Some systems drop dots and blanks at the end, and then the name has another ending.
    .replace(/[\s.]+$/u, '')
    .trimStart();
  return name === undefined || name === '' ? undefined : shortened(name);
}

/** Cut in the middle, so that the ending stays. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name.toWellFormed();
  const ending = /\.[^.\s]{1,20}$/u.exec(name)?.[0] ?? '';
  return (name.slice(0, LONGEST_NAME - ending.length) + ending).toWellFormed();
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
