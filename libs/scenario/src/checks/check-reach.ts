import type { FaultList } from '../faults/fault-list.ts';
import type { CheckContext } from './check-context.ts';
import { injectKey, obligationKey } from './dependencies.ts';
import { releaseCondition } from './located-conditions.ts';
import { PartReach } from './part-reach.ts';

/** Every inject can come to the parts it is addressed to, and every obligation to those who owe it. */
export function checkReach({ file, faults }: CheckContext): void {
  const everyone = new Set(file.ids.parts);
  if (everyone.size === 0) return;
  const reach = new PartReach(file, everyone);
  for (const inject of file.injects) {
    const path = releaseCondition(inject)?.path;
    const key = injectKey(inject.item.id);
    if (path !== undefined) checkReached(faults, reach, key, path, INJECT_WORDS);
  }
  for (const { item, path } of file.obligations) {
    checkReached(faults, reach, obligationKey(item.id), `${path}.trigger`, OBLIGATION_WORDS);
  }
  checkDuties({ file, faults });
}

interface Words {
  readonly never: string;
  readonly partly: (parts: string) => string;
  readonly remedy: string;
}

const INJECT_WORDS: Words = {
  never: 'It is never released: what it waits for comes to none of the parts it is addressed to.',
  partly: (parts) => `It is never released to the part ${parts}, which what it waits for does not come to.`,
  remedy: 'Wait for something that these parts get too, or set "scope" to any or all to look at other teams.',
};

const OBLIGATION_WORDS: Words = {
  never: 'It is never owed: what triggers it comes to none of the parts that owe it.',
  partly: (parts) => `It is never owed by the part ${parts}, which what triggers it does not come to.`,
  remedy: 'Let something trigger it that these parts get too, or take them out of "from".',
};

function checkReached(faults: FaultList, reach: PartReach, key: string, path: string, words: Words): void {
  const { remedy } = words;
  const missed = reach.addressed(key).difference(reach.reached(key));
  if (missed.size === 0) return;
  if (missed.size === reach.addressed(key).size) {
    faults.add({ code: 'NEVER_RELEASED', path, message: words.never, remedy });
  } else {
    faults.add({ code: 'PARTLY_RELEASED', path, message: words.partly([...missed].join(', ')), remedy });
  }
}

/** A team owes nothing to itself; an obligation within a part that one team plays binds nobody. */
function checkDuties({ file, faults }: CheckContext): void {
  for (const { item, path } of file.obligations) {
    const [part, ...otherParts] = item.from ?? [];
    if (part === undefined || otherParts.length > 0) continue;
    const isAlone = file.parts.find(({ item: { id } }) => id === part)?.item.teams === 1;
    if (!isAlone || item.to.some((addressee) => addressee !== `part:${part}`)) continue;
    faults.add({
      code: 'DUTY_TO_NOBODY',
      path: `${path}.to`,
      message: `One team plays "${part}", and a team owes nothing to itself: nobody is told anything.`,
      remedy: 'Address it to another part, to part:* or to a role.',
    });
  }
}
