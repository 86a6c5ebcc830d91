import { fileKindOf } from './file-kind-of.ts';
import type { FileKind } from './file-kind.ts';

/** How much of an ending is told; none that is allowed is as long. */
const LONGEST_TOLD = 20;

/** Why a file may not be exchanged in an exercise. */
export type FileProblem =
  /** Its bytes are of no kind that is exchanged. */
  | { readonly code: 'FILE_TYPE_REFUSED' }
  /** Its name says that it is something else, or something that runs when it is opened. */
  | {
      readonly code: 'FILE_NAME_MISLEADS';
      readonly details: {
        readonly ending: string;
        readonly mediaType: string;
        readonly endings: readonly string[];
      };
    };

/**
 * Looks at a file that somebody wants others to have: by its bytes it must be of a kind that an exercise needs, and the ending of its
 * name must not contradict them. A name without an ending contradicts nothing, nor does a number (`access.log.1`).
 * @returns its kind, or why it may not be exchanged
 */
export function inspectFile(name: string, bytes: Uint8Array): FileKind | FileProblem {
  const kind = fileKindOf(bytes);
  if (kind === undefined) return { code: 'FILE_TYPE_REFUSED' };
  const ending = endingOf(name);
  if (ending === undefined || kind.endings.includes(ending)) return kind;
  const { mediaType, endings } = kind;
  return { code: 'FILE_NAME_MISLEADS', details: { ending, mediaType, endings } };
}

/** What a system looks at to choose the program that opens the file; dots and blanks at the end are dropped by some. */
function endingOf(name: string): string | undefined {
  const ending = /\.([^.]+?)[. ]*$/u.exec(name)?.[1]?.toLowerCase();
  return ending === undefined || /\s|^[\d_-]+$/u.test(ending) ? undefined : ending.slice(0, LONGEST_TOLD);
}
