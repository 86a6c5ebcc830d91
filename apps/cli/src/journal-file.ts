import type { ChainLink, Entry } from '@cyberdrill/domain';

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
  return parseLines(text, fileName) as readonly Entry[];
}

/**
 * Reads what was exported as a chain: one JSON link a line, of a journal or of the audit log.
 * @throws JournalLineError naming the first line that is none
 */
export function parseLines(text: string, fileName: string): readonly ChainLink[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    const link = parsed(line);
    if (link === undefined) throw new JournalLineError(fileName, index + 1);
    return link;
  });
}

function parsed(line: string): ChainLink | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isLink =
      typeof value === 'object' && value !== null && 'seq' in value && 'kind' in value && 'hash' in value;
    return isLink ? (value as unknown as ChainLink) : undefined;
  } catch {
    return undefined;
  }
}
