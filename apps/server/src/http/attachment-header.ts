/**
 * `Content-Disposition` of a file that is to be saved under its name (RFC 6266). Names beyond ASCII are given as RFC 8187 has it, and
 * once more in ASCII for clients that do not know that; bytes of Latin-1, which Express would send, are read in different ways.
 */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/gu, '?');
  const header = `attachment; filename="${plain}"`;
  return plain === name ? header : `${header}; filename*=UTF-8''${extended(name)}`;
}

/** `value-chars` of RFC 8187: `encodeURIComponent` leaves four characters that are none. */
function extended(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
