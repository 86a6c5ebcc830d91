import type { FaultList } from '../faults/fault-list.ts';
import { isPublicChannel, isShownToTeams } from '../file/defaults.ts';
import type { FileInject } from '../file/scenario-file.ts';
import type { CheckContext } from './check-context.ts';
import type { Located } from './sound-file.ts';

/** What the kind and the channel of an inject rule out. */
export function checkKinds({ file, faults }: CheckContext): void {
  for (const inject of file.injects) {
    if (!isShownToTeams(inject.item)) checkControlOnly(faults, inject);
    checkContingency(faults, inject);
    checkPublicLabel(faults, inject);
  }
}

function checkControlOnly(faults: FaultList, { item, path }: Located<FileInject>): void {
  const asked = (['response', 'hints'] as const).filter((key) => item[key] !== undefined);
  if (item.acknowledge === true) addForbidden(faults, path, 'acknowledge', item);
  for (const key of asked) addForbidden(faults, path, key, item);
}

function addForbidden(faults: FaultList, path: string, key: string, { kind }: FileInject): void {
  faults.add({
    code: 'KIND_FORBIDS',
    path: `${path}.${key}`,
    spot: 'key',
    message: `An inject of kind "${kind}" is never shown to a team, so "${key}" has no effect.`,
    remedy: 'Delete it, or choose another kind.',
  });
}

function checkContingency(faults: FaultList, { item, path }: Located<FileInject>): void {
  if (item.kind !== 'contingency' || item.release.at === undefined) return;
  faults.add({
    code: 'KIND_FORBIDS',
    path: `${path}.release.at`,
    message: 'A contingency inject is held ready for a case that may not come; it has no time of its own.',
    remedy: 'Release it when a condition is true or by hand, or make it an ordinary inject.',
  });
}

function checkPublicLabel(faults: FaultList, { item, path }: Located<FileInject>): void {
  if (item.tlp === undefined || item.tlp === 'TLP:CLEAR' || !isPublicChannel(item)) return;
  faults.add({
    code: 'TLP_CONTRADICTION',
    path: `${path}.tlp`,
    message: `What comes by "${item.channel}" is public in the story, but is labelled ${item.tlp}.`,
    remedy: 'Label it TLP:CLEAR, or choose a channel that not everybody reads.',
  });
}
