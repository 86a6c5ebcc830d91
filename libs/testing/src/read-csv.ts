/**
 * Reads CSV as spreadsheet programs do: a quote means something only at the beginning of a cell and inside a quoted one; what follows
 * the closing quote belongs to the cell. With another separator than the writer's, it shows what a program of another region sees.
 */
export function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/^\ufeff/, '');
  for (let at = 0, begins = true; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
      continue;
    }
    if (begins && character === '"') {
      isQuoted = true;
      begins = false;
    } else if (character === separator) {
      end();
      begins = true;
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && source[at + 1] === '\n') at += 1;
      end();
      rows.push([]);
      begins = true;
    } else {
      cell += character;
      begins = false;
    }
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) end();
  return rows.filter((row) => row.length > 0);
}

/** Whether a spreadsheet could take a cell for a formula; a plain number is none. */
export function isFormula(cell: string): boolean {
  return /^[\s"]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell);
}
