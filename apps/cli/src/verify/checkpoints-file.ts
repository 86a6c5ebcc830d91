import type { Checkpoint } from '@cyberdrill/domain';

/** A file that does not hold checkpoints. */
export class CheckpointsFileError extends Error {
  constructor(fileName: string, problem: string) {
    super(`${fileName}: ${problem}. Take it again from /checkpoints of the exercise, or of /audit.`);
    this.name = 'CheckpointsFileError';
  }
}

/**
 * Reads the checkpoints of a chain: a JSON list, as the server answers it.
 * @throws CheckpointsFileError naming the first that is none
 */
export function parseCheckpoints(text: string, fileName: string): readonly Checkpoint[] {
  const list = parsedList(text, fileName);
  if (list.length === 0) throw new CheckpointsFileError(fileName, 'it holds no checkpoint');
  for (const [index, value] of list.entries())
    if (!isCheckpoint(value))
      throw new CheckpointsFileError(fileName, `number ${index + 1} is no checkpoint`);
  return list as readonly Checkpoint[];
}

function parsedList(text: string, fileName: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!Array.isArray(value)) throw new CheckpointsFileError(fileName, 'it is no JSON list');
  return value;
}

function isCheckpoint(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { chain, exerciseId, seq, headHash, publicKeyId, signature } = value as Partial<
    Record<keyof Extract<Checkpoint, { chain: 'journal' }>, unknown>
  >;
  const isOfChain = chain === 'audit' || (chain === 'journal' && typeof exerciseId === 'string');
  const texts = [headHash, publicKeyId, signature];
  return isOfChain && Number.isSafeInteger(seq) && texts.every((text) => typeof text === 'string');
}
