import { isLessRestrictive } from '@cyberdrill/domain';
import type { FaultList } from '../faults/fault-list.ts';
import {
  asksAcknowledgement,
  countedChecks,
  gradingOf,
  isShownToTeams,
  measureOf,
} from '../file/defaults.ts';
import type { FileExpectation, FileInject, FileObligation } from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';
import { refuseKeys } from './check-choices.ts';
import type { CheckContext } from './check-context.ts';
import type { SoundFile } from './sound-file.ts';

/** Expectations that can be measured: what they wait for is asked of the team. */
export function checkExpectations({ file, faults }: CheckContext): void {
  for (const { item, path } of file.injects) {
    (item.expectations ?? []).forEach((expectation, index) => {
      const at = child(`${path}.expectations`, index);
      const measure = measureOf(expectation);
      if (measure === 'acknowledgement') checkByAcknowledgement(faults, item, at);
      if (measure === 'response') checkByResponse(faults, item, expectation, at);
      else
        refuseKeys(faults, expectation, ['checks', 'criteria', 'grading'], at, `does not go with ${measure}`);
      if (measure === 'duty') checkByDuty(faults, file, item, expectation, at);
    });
  }
}

function checkByAcknowledgement(faults: FaultList, inject: FileInject, path: string): void {
  if (asksAcknowledgement(inject)) return;
  addUnmeasurable(
    faults,
    path,
    'The expectation waits for an acknowledgement, but the inject asks for none.',
    isShownToTeams(inject)
      ? 'Set "acknowledge: true" on the inject.'
      : 'Move it to an inject that teams see.',
  );
}

function checkByResponse(
  faults: FaultList,
  inject: FileInject,
  expectation: FileExpectation,
  path: string,
): void {
  if (inject.response === undefined) {
    addUnmeasurable(
      faults,
      path,
      'The expectation is measured by the response, but the inject asks for none.',
      'Add "response" to the inject, or name the "obligation" that it is measured by.',
    );
    return;
  }
  const grading = gradingOf(expectation);
  if (
    expectation.grading !== undefined &&
    grading !== 'rubric' &&
    countedChecks(expectation, inject).length === 0
  ) {
    addUnmeasurable(
      faults,
      path,
      `Grading is "${grading}", but there is no check.`,
      'Add "checks" to the inject.',
    );
  }
  if (grading !== 'auto' && expectation.criteria === undefined) {
    addUnmeasurable(
      faults,
      path,
      `Grading is "${grading}", but there is nothing for evaluators to rate.`,
      'Add "criteria", such as [accuracy, clarity].',
    );
  }
}

function checkByDuty(
  faults: FaultList,
  file: SoundFile,
  inject: FileInject,
  { obligation: id, maxTlp }: FileExpectation,
  path: string,
): void {
  const obligation = file.obligations.find(({ item }) => item.id === id)?.item;
  if (obligation === undefined) return;
  if (!shareParts(inject, obligation)) {
    addUnmeasurable(
      faults,
      `${path}.obligation`,
      `No team that gets this inject owes the obligation "${obligation.id}".`,
      'Address the inject to a part that owes it.',
    );
  }
  if (
    maxTlp !== undefined &&
    obligation.leastTlp !== undefined &&
    isLessRestrictive(maxTlp, obligation.leastTlp)
  ) {
    faults.add({
      code: 'TLP_CONTRADICTION',
      path: `${path}.maxTlp`,
      message: `No label is at most ${maxTlp} and, as "${obligation.id}" asks, at least ${obligation.leastTlp}.`,
      remedy: 'Make the one more or the other less restrictive.',
    });
  }
}

function shareParts(inject: FileInject, obligation: FileObligation): boolean {
  const { from } = obligation;
  const { to } = inject;
  return from === undefined || to === undefined || to.some((part) => from.includes(part));
}

function addUnmeasurable(faults: FaultList, path: string, message: string, remedy: string): void {
  faults.add({ code: 'UNMEASURABLE', path, message, remedy });
}
