import type { Reply } from '@cyberdrill/contracts';

/** Answers the client of an event, if it asked for an answer: the last argument of the event is then a function. */
export function answer(args: readonly unknown[], reply: Reply<unknown>): void {
  const last = args.at(-1);
  if (typeof last === 'function') (last as (reply: Reply<unknown>) => void)(reply);
}
