import { exerciseTimeInWords, spanInWords, type Condition, type Release } from '@cyberdrill/domain';

const SCOPES = {
  team: '',
  all: ', once that is so for every team',
  any: ', once that is so for one team',
} as const;

/** When an inject comes, in words for a controller. */
export function releaseInWords(release: Release): string {
  switch (release.on) {
    case 'time':
      return `at ${exerciseTimeInWords(release.atMs)}`;
    case 'manual':
      return 'by hand';
    case 'condition': {
      const delay = release.delayMs === 0 ? 'when' : `${spanInWords(release.delayMs)} after`;
      return `${delay} ${conditionInWords(release.when)}${SCOPES[release.scope]}`;
    }
  }
}

function conditionInWords(condition: Condition): string {
  if ('allOf' in condition) return joined(condition.allOf, ' and ');
  if ('anyOf' in condition) return joined(condition.anyOf, ' or ');
  if ('not' in condition) return `not (${conditionInWords(condition.not)})`;
  switch (condition.is) {
    case 'time':
      return `the clock shows ${exerciseTimeInWords(condition.atMs)}`;
    case 'answered':
      return `the answer to ${condition.inject} passes a check`;
    case 'duty-discharged':
      return `duty ${condition.obligation} is discharged`;
    case 'duty-overdue':
      return `duty ${condition.obligation} is overdue`;
    default:
      return `${condition.inject} is ${condition.is}`;
  }
}

function joined(conditions: readonly Condition[], by: string): string {
  return conditions.length === 1
    ? conditions.map(conditionInWords).join(by)
    : `(${conditions.map(conditionInWords).join(by)})`;
}
