import type { Obligation } from '@cyberdrill/domain';
import type { FileObligation } from '../file/scenario-file.ts';
import { compileCheck } from './compile-check.ts';
import { compileCondition } from './compile-condition.ts';
import type { TextCompiler } from './compile-text.ts';
import { compileTiming } from './compile-timing.ts';

/** An obligation as the domain has it, with every default written out. */
export function compileObligation(obligation: FileObligation, text: TextCompiler): Obligation {
  const { id, messageKinds, leastTlp, capability } = obligation;
  return {
    id,
    title: text(obligation.title),
    from: obligation.from ?? [],
    // Their form, `part:<id>` or `role:<id>`, was checked before.
    to: obligation.to as Obligation['to'],
    trigger: compileCondition(obligation.trigger),
    messageKinds,
    about: obligation.about ?? [],
    minimumContent: (obligation.minimumContent ?? []).map(compileCheck),
    ...(leastTlp === undefined ? {} : { leastTlp }),
    acknowledgementRequired: obligation.acknowledgementRequired ?? false,
    weight: obligation.weight ?? 1,
    dimension: obligation.dimension ?? 'E',
    knownToTeam: obligation.knownToTeam ?? false,
    objectives: obligation.objectives ?? [],
    ...compileTiming(obligation, 'notify'),
    ...(capability === undefined ? {} : { capability }),
  };
}
