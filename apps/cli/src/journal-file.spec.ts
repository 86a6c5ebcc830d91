import { describe, expect, it } from '@jest/globals';
import { JournalLineError, parseJournal } from './journal-file.ts';

describe('parseJournal', () => {
  const line = JSON.stringify({ seq: 1, kind: 'control.noted', hash: 'ab' });

  it('reads one entry a line, with or without a last line break', () => {
    expect(parseJournal(`${line}\n${line}\n`, 'journal.jsonl')).toHaveLength(2);
    expect(parseJournal(`${line}\n${line}`, 'journal.jsonl')).toHaveLength(2);
    expect(parseJournal('', 'journal.jsonl')).toEqual([]);
  });

  it.each(['{"seq":1,', '[]', '"text"', 'null', '{"seq":1}', ''])(
    'names the line that is not an entry: %s',
    (bad) => {
      expect(() => parseJournal(`${line}\n${bad}\n${line}\n`, 'journal.jsonl')).toThrow(JournalLineError);
      expect(() => parseJournal(`${line}\n${bad}\n${line}\n`, 'journal.jsonl')).toThrow('journal.jsonl:2:');
    },
  );
});
