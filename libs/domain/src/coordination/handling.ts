import type { HandlingBreached } from '../journal/team-entries.ts';
import type { MessageLog } from './message-log.ts';

/** A message that went further than a TLP label allows, as the journal has it; a team has at most one for each message. */
export type HandlingBreach = HandlingBreached;

/** The breaches of handling among the messages that count, in the order in which they were sent. Found when each was sent, and never again. */
export function handlingBreaches({ messages }: MessageLog): readonly HandlingBreach[] {
  return messages.flatMap(({ breach }) => (breach === undefined ? [] : [breach]));
}
