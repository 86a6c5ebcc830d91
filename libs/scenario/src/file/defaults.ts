import type { FileExpectation, FileInject, FileResponse, FileTlp } from './scenario-file.ts';

/*
 * What a scenario file means where it says nothing, as the comments of its types promise. The checks and the compiler ask
 * here, so that both take the file for the same thing.
 */

/** Kinds of inject that no team ever sees. */
const CONTROL_ONLY: ReadonlySet<string> = new Set(['expected-action', 'facilitation']);

/** Whether teams see the inject; expected actions and facilitation cues are for controllers only. */
export function isShownToTeams(inject: FileInject): boolean {
  return !CONTROL_ONLY.has(inject.kind ?? 'inject');
}

/** Whether the inject asks for an acknowledgement. */
export function asksAcknowledgement(inject: FileInject): boolean {
  return inject.acknowledge ?? (isShownToTeams(inject) && inject.kind !== 'information');
}

/** Whether a free-form report goes with the response. */
export function freeFormOf(response: FileResponse): 'none' | 'optional' | 'required' {
  return response.freeForm ?? (response.fields === undefined ? 'required' : 'optional');
}

/** The label of an inject; what is published in the story is TLP:CLEAR by nature. */
export function tlpOf(inject: FileInject, scenarioTlp: FileTlp): FileTlp {
  return inject.tlp ?? (isPublicChannel(inject) ? 'TLP:CLEAR' : scenarioTlp);
}

/** Whether everybody in the story can read what comes by this channel. */
export function isPublicChannel({ channel }: FileInject): boolean {
  return channel === 'news' || channel === 'social';
}

/** How an expectation is measured. */
export type FileMeasure = 'acknowledgement' | 'duty' | 'response';

/** By duty when it names an obligation, by acknowledgement for that type, else by response. */
export function measureOf(expectation: FileExpectation): FileMeasure {
  if (expectation.obligation !== undefined) return 'duty';
  return expectation.type === 'acknowledge' ? 'acknowledgement' : 'response';
}

/** Who grades an expectation that is measured by response. */
export function gradingOf({ grading, criteria, checks }: FileExpectation): 'auto' | 'rubric' | 'both' {
  if (grading !== undefined) return grading;
  if (criteria === undefined) return 'auto';
  return checks === undefined || checks.length === 0 ? 'rubric' : 'both';
}

/** The checks that count for an expectation that is measured by response. */
export function countedChecks(expectation: FileExpectation, inject: FileInject): readonly string[] {
  if (gradingOf(expectation) === 'rubric') return [];
  return expectation.checks ?? Object.keys(inject.checks ?? {});
}
