import { refusal, type DomainError } from '../domain-error.ts';

/** Longest texts that are accepted, in UTF-16 units. */
export const LONGEST = { id: 100, messageId: 200, line: 300, note: 5_000, body: 20_000 } as const;

/** What cannot be stored or shown: control characters but tab and line ends, and halves of surrogate pairs. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]/u;

/** What is wrong with a text that someone wrote, in words; `undefined` when nothing is. */
export function textProblem(
  text: unknown,
  { most, least = 1 }: { readonly most: number; readonly least?: 0 | 1 },
): string | undefined {
  if (typeof text !== 'string') return 'is not a text';
  if (text.trim().length < least) return 'is empty';
  if (text.length > most) return `is longer than ${most} characters`;
  if (!text.isWellFormed() || UNPRINTABLE.test(text)) return 'holds characters that cannot be stored';
  return undefined;
}

/** Refuses a command for a text in it. */
export function refuseText(
  name: string,
  text: string | undefined,
  most: number = LONGEST.note,
): DomainError | undefined {
  const problem = textProblem(text, { most });
  return problem === undefined ? undefined : invalid(`${name} ${problem}`);
}

/** As {@link refuseText}, for a text that may be left out. */
export function refuseOptional(name: string, text: string | undefined): DomainError | undefined {
  return text === undefined ? undefined : refuseText(name, text);
}

/** Refuses a command that makes no sense, in words. */
export function invalid(problem: string): DomainError {
  return refusal('COMMAND_INVALID', { problem });
}

/** Whether a text can be an id that a client makes. */
export function isClientId(id: unknown, most: number = LONGEST.id): id is string {
  return typeof id === 'string' && id.length <= most && /^[\w.:-]+$/.test(id);
}
