import { createHash } from 'node:crypto';
import { canonicalJson, type DatedEntry, EMPTY_CHAIN, seal, verifyChain } from '@cyberdrill/domain';

/** Two entries, and how their hashes come about: computed by the core itself, so that the example cannot be wrong. */
export function hashExample(): string {
  const entries = seal(
    ['Power is back.', 'Ça continue.'].map(note),
    EMPTY_CHAIN,
    'example',
    RECORDED_AT_MS,
    sha256,
  );
  if (!verifyChain(entries, sha256).ok) throw new Error('The example is no intact chain.');
  return [
    'For example, two entries one after the other, each with the text that is hashed below it:',
    ...entries.map((entry) => {
      const { prevHash, hash: _, ...rest } = entry;
      return ['```json', JSON.stringify(entry), '```', '```text', prevHash + canonicalJson(rest), '```'].join(
        '\n',
      );
    }),
  ].join('\n\n');
}

const RECORDED_AT_MS = Date.UTC(2026, 4, 4, 8, 30);

function note(text: string, index: number): DatedEntry {
  return {
    seq: index + 1,
    kind: 'control.noted',
    data: { text },
    audience: 'control',
    actor: { role: 'control', id: 'controller-1' },
    commandId: `note-${index + 1}`,
    occurredAtMs: RECORDED_AT_MS,
    exerciseTimeMs: 0,
    activeTimeMs: 0,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
