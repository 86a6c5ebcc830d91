import type { StoredMessage } from '../conduct/state.ts';
import { roleOf, teamOf, type Party } from '../scenario/party.ts';
import { threadsOf, unansweredBy, type Thread } from './threads.ts';

/** A thread that exercise control takes part in, as EXCON or as a role that it plays. */
export interface ControlThread extends Thread {
  /** Requests that wait for an answer. */
  readonly unanswered: readonly StoredMessage[];
  /** Role ids that take part. */
  readonly roles: readonly string[];
  /** Team ids that take part. */
  readonly teamIds: readonly string[];
}

/**
 * The threads that teams have with exercise control and the roles it plays. What waits for an answer comes first, the longest
 * waiting at the top; then the others, the latest at the top.
 * @param messages of the whole exercise, in the order sent
 */
export function controlThreads(messages: Iterable<StoredMessage>): readonly ControlThread[] {
  const threads = threadsOf(messages)
    .map(withParties)
    .filter(({ roles }) => roles.length > 0);
  const waiting = threads.filter(({ unanswered }) => unanswered.length > 0);
  const rest = threads.filter(({ unanswered }) => unanswered.length === 0);
  return [...waiting.toSorted((one, other) => waitingSinceMs(one) - waitingSinceMs(other)), ...rest];
}

/** Whether a party is exercise control or a role that it plays. */
export function isPlayedByControl(party: Party): boolean {
  return roleOf(party) !== undefined;
}

function withParties(thread: Thread): ControlThread {
  const parties = new Set(thread.messages.flatMap(({ from, to }) => [from, ...to]));
  return {
    ...thread,
    unanswered: unansweredBy(thread, isPlayedByControl).filter(({ from }) => teamOf(from) !== undefined),
    roles: [...parties].flatMap((party) => roleOf(party) ?? []),
    teamIds: [...parties].flatMap((party) => teamOf(party) ?? []),
  };
}

function waitingSinceMs({ unanswered }: ControlThread): number {
  return Math.min(...unanswered.map(({ at }) => at.wallMs));
}
