import {
  appendProblem,
  isStorableId,
  type Entry,
  type JournalHead,
  type LockedJournal,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';

/** Where a command's entries begin and end. */
export interface Places {
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** What is stored of a journal before the transaction. */
interface Stored {
  readonly entries: readonly string[];
  readonly commands: ReadonlyMap<string, Places>;
  readonly head: JournalHead;
}

/** What the work of a transaction sees of a journal in memory. */
export class LockedInMemoryJournal implements LockedJournal {
  readonly nowMs: number;
  readonly appended: Entry[] = [];
  private readonly exerciseId: string;
  private readonly stored: Stored;

  constructor(exerciseId: string, stored: Stored, nowMs: number) {
    this.exerciseId = exerciseId;
    this.stored = stored;
    this.nowMs = nowMs;
  }

  get head(): JournalHead {
    const last = this.appended.at(-1);
    return last === undefined ? this.stored.head : { seq: last.seq, hash: last.hash };
  }

  async readAfter(seq: number): Promise<Entry[]> {
    const stored = this.stored.entries.slice(Math.max(0, seq)).map(parsed);
    return [...stored, ...this.appended.filter((entry) => entry.seq > seq)];
  }

  async firstEntryOfCommand(commandId: string): Promise<Places | undefined> {
    assertCommandId(commandId);
    const stored = this.stored.commands.get(commandId);
    const own = this.appended.filter((entry) => entry.commandId === commandId);
    const firstSeq = stored?.firstSeq ?? own[0]?.seq;
    const lastSeq = own.at(-1)?.seq ?? stored?.lastSeq;
    return firstSeq === undefined || lastSeq === undefined ? undefined : { firstSeq, lastSeq };
  }

  async append(entries: readonly Entry[]): Promise<void> {
    const problem = appendProblem(this.exerciseId, this.head, entries);
    if (problem !== undefined) throw new Error(`Nothing was appended: ${problem}.`);
    for (const { commandId } of entries) if (commandId !== undefined) assertCommandId(commandId);
    this.appended.push(...entries);
  }
}

function assertCommandId(commandId: string): void {
  if (isStorableId(commandId)) return;
  throw new AppError('COMMAND_INVALID', {
    problem: 'its id is empty, too long, or holds NUL or broken text',
  });
}

/** Reads an entry's text. */
export function parsed(text: string): Entry {
  return JSON.parse(text) as Entry;
}
