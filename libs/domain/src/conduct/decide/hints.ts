import { hasReceived } from '../audience.ts';
import { refusal, type DomainError } from '../domain-error.ts';
import type { Draft } from '../draft.ts';
import { receive } from './receive.ts';

/** Opens a hint for a team, at its own request once the hint is available, or at any time because a coach gives it. */
export function openHint(
  draft: Draft,
  wanted: {
    readonly injectId: string;
    readonly hintId: string;
    readonly teamId: string;
    readonly givenByCoach: boolean;
  },
): DomainError | undefined {
  const { injectId, hintId, teamId, givenByCoach } = wanted;
  const { outline, settings } = draft.state;
  if (!hasReceived(draft.state, injectId, teamId)) return refusal('INJECT_NOT_RELEASED', { injectId });
  const hint = outline.injects.get(injectId)?.inject.hints.find(({ id }) => id === hintId);
  if (hint === undefined) return refusal('HINT_UNKNOWN', { hintId });
  const cell = draft.state.cells.get(injectId)?.[teamId];
  if (cell?.hints.some((opened) => opened.hintId === hintId) === true) return undefined;

  const { activeTimeMs } = draft.now;
  const deliveredMs = cell?.deliveredAt?.activeTimeMs ?? activeTimeMs;
  const availableInMs = deliveredMs + hint.availableAfterMs - activeTimeMs;
  if (!givenByCoach && availableInMs > 0) return refusal('HINT_NOT_YET', { availableInMs });
  receive(draft, injectId, teamId, ['delivered']);
  draft.add('hint.opened', { ...wanted, cost: settings.isTraining ? 0 : hint.cost });
  return undefined;
}
