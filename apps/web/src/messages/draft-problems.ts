import {
  EXCON,
  handlingProblem,
  isOnlyExconReachable,
  LONGEST,
  type Held,
  type LimitSource,
  type Party,
  type Phase,
  type Tlp,
} from '@cyberdrill/domain';
import type { MessageDraft } from './message-draft.ts';

/** What keeps a draft from being sent, and at which field; each has its words in the catalogue. */
export type DraftProblem =
  | { readonly field: 'to'; readonly problem: 'noRecipient' }
  | { readonly field: 'to'; readonly problem: 'onlyExcon'; readonly others: readonly Party[] }
  | { readonly field: 'tlp'; readonly problem: 'noLabel' }
  | { readonly field: 'about'; readonly problem: 'answersNothing' }
  | { readonly field: 'subject' | 'body'; readonly problem: 'empty' }
  | { readonly field: 'body'; readonly problem: 'tooLong'; readonly limit: number }
  | {
      readonly field: 'tlp';
      readonly problem: 'tooWide';
      readonly limit: Tlp;
      readonly limitFrom: LimitSource;
    }
  | {
      readonly field: 'to';
      readonly problem: 'outsiders';
      readonly limit: Tlp;
      readonly limitFrom: LimitSource;
      readonly outsiders: readonly Party[];
    };

/** What a draft is measured by. */
export interface Rules {
  readonly phase: Phase;
  /** Who writes: a team in its own name, or exercise control. */
  readonly by: 'team' | 'control';
  /** What binds a team by its label; left out for exercise control, and where the exercise tests how labels are handled. */
  readonly held?: Held | undefined;
}

/**
 * What keeps a draft from being sent, in the order of the fields: the server's own rules, told before it is asked.
 * @param body its text, or what its form comes to
 */
export function problemsOf(draft: MessageDraft, body: string, rules: Rules): readonly DraftProblem[] {
  return [
    ...recipientProblems(draft, rules),
    ...labelProblems(draft, rules),
    ...(draft.kind === 'answer' && draft.inReplyTo === undefined && draft.about === undefined
      ? [{ field: 'about', problem: 'answersNothing' } as const]
      : []),
    ...(draft.subject.trim() === '' ? [{ field: 'subject', problem: 'empty' } as const] : []),
    ...bodyProblems(draft, body),
  ];
}

/** The limit that a draft would break as it is labelled and addressed so far; told while it is written. */
export function limitProblem(draft: MessageDraft, { held }: Rules): DraftProblem | undefined {
  if (held === undefined || draft.tlp === '') return undefined;
  const broken = handlingProblem(held, { ...draft, tlp: draft.tlp });
  if (broken === undefined) return undefined;
  const { limit, from: limitFrom, outsiders } = broken;
  return outsiders.length > 0
    ? { field: 'to', problem: 'outsiders', limit, limitFrom, outsiders }
    : { field: 'tlp', problem: 'tooWide', limit, limitFrom };
}

function recipientProblems(draft: MessageDraft, rules: Rules): readonly DraftProblem[] {
  if (draft.to.length === 0) return [{ field: 'to', problem: 'noRecipient' }];
  const others = draft.to.filter((party) => party !== EXCON);
  // A team reaches EXCON only; exercise control writes as EXCON only.
  const isBound = rules.by === 'team' || draft.asRole !== undefined;
  if (isOnlyExconReachable(rules.phase) && isBound && others.length > 0) {
    return [{ field: 'to', problem: 'onlyExcon', others }];
  }
  const limit = limitProblem(draft, rules);
  return limit?.field === 'to' ? [limit] : [];
}

function labelProblems(draft: MessageDraft, rules: Rules): readonly DraftProblem[] {
  if (draft.tlp === '') return [{ field: 'tlp', problem: 'noLabel' }];
  const limit = limitProblem(draft, rules);
  return limit?.field === 'tlp' ? [limit] : [];
}

function bodyProblems({ kind }: MessageDraft, body: string): readonly DraftProblem[] {
  if (body.trim() === '' && kind !== 'acknowledgement') return [{ field: 'body', problem: 'empty' }];
  return body.length > LONGEST.body ? [{ field: 'body', problem: 'tooLong', limit: LONGEST.body }] : [];
}
