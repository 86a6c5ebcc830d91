import type { HintOffer, InboxItem, OpenedHint } from '@cyberdrill/domain';

/** A hint as it can be had at a moment. */
export type HintAt =
  | { readonly hint: HintOffer; readonly opened: OpenedHint }
  | {
      readonly hint: HintOffer;
      /** Active milliseconds until it can be opened; 0 when it can. */
      readonly availableInMs: number;
    };

/**
 * The hints of an inject as they are at a moment, in their order.
 * @param activeTimeMs now, in active milliseconds of the exercise
 */
export function hintsAt({ inject, hints, deliveredAt }: InboxItem, activeTimeMs: number): readonly HintAt[] {
  return inject.hints.map((hint) => {
    const opened = hints.find(({ hintId }) => hintId === hint.id);
    if (opened !== undefined) return { hint, opened };
    const fromMs = deliveredAt?.activeTimeMs ?? activeTimeMs;
    return { hint, availableInMs: Math.max(0, fromMs + hint.availableAfterMs - activeTimeMs) };
  });
}
