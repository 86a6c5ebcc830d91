/**
 * Gives up waiting after a time. The work itself goes on: what it does must be harmless when nobody waits for it any more.
 * @throws what `lateError` makes, when the time is over
 */
export async function withDeadline<T>(
  work: Promise<T>,
  timeoutMs: number,
  lateError: () => Error,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(lateError()), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
