/** The channel of PostgreSQL's NOTIFY on which journals tell that they have grown. */
export const FEED_CHANNEL = 'journal';

/** What is told: which exercise, and the place of its last entry. Never more, for anyone connected can listen. */
export function feedPayload(exerciseId: string, headSeq: number): string {
  return `${headSeq} ${exerciseId}`;
}

/** Reads what {@link feedPayload} wrote; `undefined` for anything else. */
export function readFeedPayload(payload: string): { exerciseId: string; headSeq: number } | undefined {
  const [, headSeq, exerciseId] = /^(\d+) (.+)$/s.exec(payload) ?? [];
  return headSeq === undefined || exerciseId === undefined
    ? undefined
    : { exerciseId, headSeq: Number(headSeq) };
}
