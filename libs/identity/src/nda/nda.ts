import type { AcceptedNda, NdaAcceptance, NdaText } from '@cyberdrill/contracts';
import { secretHash } from '../secrets.ts';

/** That somebody accepted a text in an exercise. */
export interface NdaRecord extends AcceptedNda {
  readonly accountId: string;
  readonly exerciseId: string;
}

/**
 * What accepting a text in a language records: the hash of the very words that were read.
 * `undefined` when that is not the text in force, or has no such language: there is nothing to accept then.
 */
export function acceptanceOf(
  nda: NdaText,
  { version, language }: NdaAcceptance,
): Omit<AcceptedNda, 'atMs'> | undefined {
  const text = Object.hasOwn(nda.texts, language) ? nda.texts[language] : undefined;
  return version === nda.version && text !== undefined
    ? { version, language, sha256: secretHash(text) }
    : undefined;
}

/**
 * Whether somebody must (again) accept before anything else. An acceptance holds for the words that were read, so it is due too when
 * a version's words are no longer those.
 */
export function isNdaDue(nda: NdaText, accepted: AcceptedNda | undefined): boolean {
  if (Object.keys(nda.texts).length === 0) return false;
  return accepted === undefined || acceptanceOf(nda, accepted)?.sha256 !== accepted.sha256;
}
