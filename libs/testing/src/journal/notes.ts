import { createHash } from 'node:crypto';
import type { Actor, Entry, LockedJournal } from '@cyberdrill/domain';

/** A controller, for tests in which it does not matter who acts. */
export const A_CONTROLLER: Actor = { role: 'control', id: 'controller-1' };

/**
 * Entries that go on from a journal's head, one note for each text, for tests of journals and of who reads them.
 * They link up as real ones do; only the conductor makes hashes that verify.
 */
export function notesBehind(
  exerciseId: string,
  { head, nowMs }: Pick<LockedJournal, 'head' | 'nowMs'>,
  texts: readonly string[],
  commandId?: string,
): Entry<'control.noted'>[] {
  let prevHash = head.hash;
  return texts.map((text, index) => {
    const seq = head.seq + 1 + index;
    const entry = {
      exerciseId,
      seq,
      kind: 'control.noted' as const,
      data: { text },
      audience: 'control' as const,
      actor: A_CONTROLLER,
      ...(commandId !== undefined && { commandId }),
      occurredAtMs: nowMs,
      exerciseTimeMs: 0,
      activeTimeMs: 0,
      recordedAtMs: nowMs,
      prevHash,
      hash: createHash('sha256').update(`${prevHash}${seq}${text}`).digest('hex'),
    };
    prevHash = entry.hash;
    return entry;
  });
}
