import type { Expectation } from '@cyberdrill/domain';
import { countedChecks, gradingOf, measureOf } from '../file/defaults.ts';
import type { FileExpectation, FileInject } from '../file/scenario-file.ts';
import type { TextCompiler } from './compile-text.ts';
import { compileTiming } from './compile-timing.ts';

/** An expectation as the domain has it, with every default written out. */
export function compileExpectation(
  expectation: FileExpectation,
  inject: FileInject,
  text: TextCompiler,
): Expectation {
  const { id, type, description, dimension, capability, maxTlp } = expectation;
  return {
    id,
    type,
    description: text(description),
    weight: expectation.weight ?? 1,
    dimension,
    anchor: expectation.anchor ?? 'delivered',
    measure: compileMeasure(expectation, inject),
    isCritical: expectation.critical ?? false,
    ...compileTiming(expectation, type),
    ...(capability === undefined ? {} : { capability }),
    ...(maxTlp === undefined ? {} : { maxTlp }),
  };
}

function compileMeasure(expectation: FileExpectation, inject: FileInject): Expectation['measure'] {
  if (expectation.obligation !== undefined) return { by: 'duty', obligation: expectation.obligation };
  if (measureOf(expectation) === 'acknowledgement') return { by: 'acknowledgement' };
  return {
    by: 'response',
    grading: gradingOf(expectation),
    checks: countedChecks(expectation, inject),
    criteria: expectation.criteria ?? [],
  };
}
