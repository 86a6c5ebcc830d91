import type { Moment } from '../../clock/clock.ts';
import type { Draft } from '../draft.ts';

/**
 * Notes what goes without saying: who opens an inject has received it, who answers it has read it. Adds only what the journal
 * does not tell yet, so that every chain of milestones is whole, whatever became of the receipts of a device.
 */
export function receive(
  draft: Draft,
  injectId: string,
  teamId: string,
  milestones: readonly ('delivered' | 'opened')[],
  at?: Moment,
): void {
  const cell = draft.state.cells.get(injectId)?.[teamId];
  for (const milestone of milestones) {
    const known = milestone === 'delivered' ? cell?.deliveredAt : cell?.openedAt;
    if (known === undefined) draft.add(`inject.${milestone}`, { injectId, teamId }, at);
  }
}
