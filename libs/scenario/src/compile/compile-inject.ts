import type { FileReference, Inject } from '@cyberdrill/domain';
import { asksAcknowledgement, tlpOf } from '../file/defaults.ts';
import type { FileInject, FileTlp } from '../file/scenario-file.ts';
import { compileCheck } from './compile-check.ts';
import { compileRelease } from './compile-condition.ts';
import { compileExpectation } from './compile-expectation.ts';
import { compileHint, compileResponse } from './compile-response.ts';
import type { TextCompiler } from './compile-text.ts';

/** What an inject is compiled with: its scenario and its place in it. */
export interface InjectSetting {
  readonly text: TextCompiler;
  readonly scenarioTlp: FileTlp;
  /** Its position in the file, from 1. */
  readonly position: number;
  /** Its attachments, in the order of the file. */
  readonly attachments: readonly FileReference[];
}

/** An inject as the domain has it, with every default written out. */
export function compileInject(inject: FileInject, setting: InjectSetting): Inject {
  const { text, scenarioTlp, position, attachments } = setting;
  const { id, channel, from, phase, response, whiteCellNotes, expectedResponse } = inject;
  return {
    id,
    number: inject.number ?? String(position),
    kind: inject.kind ?? 'inject',
    title: text(inject.title),
    body: text(inject.body),
    channel,
    from,
    to: inject.to ?? [],
    tlp: tlpOf(inject, scenarioTlp),
    ...(phase === undefined ? {} : { phase }),
    release: compileRelease(inject.release),
    acknowledge: asksAcknowledgement(inject),
    ...(response === undefined ? {} : { response: compileResponse(response, text) }),
    expectations: (inject.expectations ?? []).map((item) => compileExpectation(item, inject, text)),
    hints: (inject.hints ?? []).map((hint, index) => compileHint(hint, index, text)),
    attachments,
    objectives: inject.objectives ?? [],
    tags: inject.tags ?? {},
    ...(whiteCellNotes === undefined ? {} : { whiteCellNotes: text(whiteCellNotes) }),
    ...(expectedResponse === undefined ? {} : { expectedResponse: text(expectedResponse) }),
    checks: Object.fromEntries(
      Object.entries(inject.checks ?? {}).map(([checkId, check]) => [checkId, compileCheck(check)]),
    ),
  };
}
