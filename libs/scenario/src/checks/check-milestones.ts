import type { FaultList } from '../faults/fault-list.ts';
import { asksAcknowledgement, isShownToTeams } from '../file/defaults.ts';
import type { FileCondition, FileInject } from '../file/scenario-file.ts';
import type { CheckContext } from './check-context.ts';
import { allConditions } from './located-conditions.ts';
import type { SoundFile } from './sound-file.ts';

/** Conditions wait only for milestones that the inject can reach: what asks for no response is never completed. */
export function checkMilestones({ file, faults }: CheckContext): void {
  for (const { item, path } of allConditions(file)) {
    if (item.inject !== undefined) {
      const inject = injectOf(file, item.inject);
      const why = inject === undefined ? undefined : whyNever(inject, item.milestone ?? 'completed');
      const at = item.milestone === undefined ? `${path}.inject` : `${path}.milestone`;
      if (why !== undefined)
        addNever(faults, at, `"${item.inject}" is never ${item.milestone ?? 'completed'}: ${why}.`);
    }
    const answered = item.answered === undefined ? undefined : injectOf(file, item.answered.inject);
    if (answered !== undefined && answered.response === undefined) {
      addNever(faults, `${path}.answered.inject`, `"${answered.id}" is never answered: ${NO_RESPONSE}.`);
    }
  }
}

const NO_RESPONSE = 'it asks for no response';

function injectOf(file: SoundFile, id: string): FileInject | undefined {
  return file.injects.find(({ item }) => item.id === id)?.item;
}

/** Why the inject cannot reach the milestone, in words; `undefined` if it can. */
function whyNever(
  inject: FileInject,
  milestone: NonNullable<FileCondition['milestone']>,
): string | undefined {
  switch (milestone) {
    case 'released':
    case 'skipped':
      return undefined;
    case 'delivered':
    case 'opened':
      return isShownToTeams(inject) ? undefined : `a ${inject.kind} is not shown to teams`;
    case 'acknowledged':
      return asksAcknowledgement(inject) ? undefined : 'it asks for no acknowledgement';
    case 'responded':
    case 'completed':
    case 'assessed':
      return inject.response === undefined ? NO_RESPONSE : undefined;
    case 'overdue':
      return inject.response?.deadline === undefined ? 'its response has no deadline' : undefined;
  }
}

function addNever(faults: FaultList, path: string, message: string): void {
  faults.add({
    code: 'NEVER_TRUE',
    path,
    message,
    remedy: 'Wait for a milestone that it reaches, such as acknowledged, or ask for what is missing.',
  });
}
