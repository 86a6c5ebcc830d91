import { checkChoices } from './check-choices.ts';
import type { CheckContext } from './check-context.ts';
import { checkCycles } from './check-cycles.ts';
import { checkExpectations } from './check-expectations.ts';
import { checkFields } from './check-fields.ts';
import { checkIds } from './check-ids.ts';
import { checkKinds } from './check-kinds.ts';
import { checkLanguages } from './check-languages.ts';
import { checkMilestones } from './check-milestones.ts';
import { checkObjectives, checkParts } from './check-objectives.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkReach } from './check-reach.ts';
import { checkReferences } from './check-references.ts';
import { checkTaxonomies } from './check-taxonomies.ts';
import { checkTests } from './check-tests.ts';
import { checkTimes } from './check-times.ts';
import { checkTlpLabels } from './check-tlp-labels.ts';

/** Checks what the shape alone cannot show: that the scenario hangs together and can be played, measured and understood. */
export function checkMeaning(context: CheckContext): void {
  const checks = [
    checkIds,
    checkReferences,
    checkChoices,
    checkLanguages,
    checkPlaceholders,
    checkTlpLabels,
    checkParts,
    checkObjectives,
    checkTimes,
    checkKinds,
    checkFields,
    checkTests,
    checkTaxonomies,
    checkExpectations,
    checkMilestones,
    checkCycles,
    checkReach,
  ];
  for (const check of checks) check(context);
}
