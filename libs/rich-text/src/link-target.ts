const SCHEMES: readonly string[] = ['http:', 'https:', 'mailto:'];

/**
 * Where a link leads, in its canonical form: names in other scripts as Punycode, blanks and controls encoded, so that what is shown is
 * what is opened.
 * @returns `undefined` for what may not be opened: other schemes, addresses that are not whole, and names and passwords in addresses,
 * which make one host look like another
 */
export function linkTarget(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (!SCHEMES.includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
