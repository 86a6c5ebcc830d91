import type { Entry } from '@cyberdrill/domain';

/** A line of a journal file that is not an entry. */
export class JournalLineError extends Error {
  constructor(fileName: string, line: number) {
    super(`${fileName}:${line}: this line is not a journal entry. Export the journal again.`);
    this.name = 'JournalLineError';
  }
}

/**
 * Reads an exported journal: one JSON entry a line.
 * @throws JournalLineError naming the first line that is not an entry
 */
export function parseJournal(text: string, fileName: string): readonly Entry[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    const entry = parsed(line);
    if (entry === undefined) throw new JournalLineError(fileName, index + 1);
    return entry;
  });
}

function parsed(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isEntry =
      typeof value === 'object' && value !== null && 'seq' in value && 'kind' in value && 'hash' in value;
    return isEntry ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}
