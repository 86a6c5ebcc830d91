import { attachmentPathProblem } from '../attachment-path.ts';
import { ZIP_LIMITS } from './zip-limits.ts';

/** Folders and files that systems put into archives by themselves. */
const LITTER = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Names that mean devices on Windows, with whatever ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether an entry was put into the archive by a system, not by the author. */
export function isLitter(path: string): boolean {
  return LITTER.test(path) && !path.split('/').includes('..');
}

/** Why a path may not be unpacked, in words; `undefined` if it may: it stays inside its folder on every system. */
export function entryPathProblem(path: string): string | undefined {
  const problem = attachmentPathProblem(path);
  if (problem !== undefined) return problem;
  const parts = path.split('/');
  if (path.length > ZIP_LIMITS.maxPathLength) return 'its path is too long';
  if (parts.length - 1 > ZIP_LIMITS.maxDepth) return 'it lies too deep in folders';
  if (/[\p{Cc}\p{Surrogate}<>:"|?*]/u.test(path)) return 'its path has characters that not every system has';
  if (parts.some((part) => /[. ]$/.test(part) || DEVICE.test(part)))
    return 'its path means something else on some systems';
  return undefined;
}

/** Paths that are one and the same on some system have the same key. */
export function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
