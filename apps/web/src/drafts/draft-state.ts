import type { Draft } from '@cyberdrill/domain';

/** What is written of an answer, as it stands in its fields. */
export interface DraftContent {
  /** By field id. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The free-form report. */
  readonly text?: string;
}

/** What a person has written on this device. */
export interface OwnDraft extends DraftContent {
  /** Revision of the team's draft that it goes on from; 0 for none. */
  readonly basedOn: number;
  /** The team has it as it is here. */
  readonly isTold: boolean;
}

/** The draft of one answer: what was written here, and what the team has. */
export interface DraftState {
  readonly own?: OwnDraft;
  /** The newest of the team that has come. */
  readonly team?: Draft;
}

export type DraftEvent =
  | { readonly kind: 'typed'; readonly content: DraftContent }
  /** The team has taken what was told to it, as this revision. */
  | { readonly kind: 'told'; readonly content: DraftContent; readonly revision: number }
  | { readonly kind: 'heard'; readonly draft: Draft }
  /** Another tab of the same person has written, or this device had it kept. */
  | { readonly kind: 'kept'; readonly own: OwnDraft | undefined }
  | { readonly kind: 'took-theirs' | 'kept-own' };

/** The draft after an event. Nothing that a person has written is ever replaced by what somebody else has. */
export function draftAfter(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case 'typed':
      return { ...state, own: { ...contentOf(event.content), basedOn: baseOf(state), isTold: false } };
    case 'told': {
      const { own, team } = state;
      if (own === undefined) return state;
      const isTold = isSameContent(own, event.content);
      const isNewest = (team?.revision ?? 0) <= event.revision;
      return {
        ...state,
        own: { ...own, basedOn: Math.max(own.basedOn, event.revision), isTold: isTold && isNewest },
      };
    }
    case 'heard':
      return heard(state, event.draft);
    case 'kept': {
      const { own: _, ...rest } = state;
      return event.own === undefined ? rest : agreed({ ...rest, own: event.own });
    }
    case 'took-theirs': {
      const { own: _, ...rest } = state;
      return rest;
    }
    case 'kept-own': {
      const { own, team } = state;
      if (own === undefined || team === undefined) return state;
      return { ...state, own: { ...own, basedOn: team.revision, isTold: false } };
    }
  }
}

/** What stands in the fields: what was written here, or what the team has when it is newer and nothing was written here since. */
export function shownDraft({ own, team }: DraftState): DraftContent | undefined {
  const shown = own === undefined || (own.isTold && (team?.revision ?? 0) > own.basedOn) ? team : own;
  return shown === undefined || isEmptyContent(shown) ? undefined : shown;
}

/** What somebody else has written while this person was writing, to choose from; `undefined` when there is nothing to choose. */
export function offeredDraft({ own, team }: DraftState): Draft | undefined {
  const isOther = own !== undefined && !own.isTold && team !== undefined && team.revision > own.basedOn;
  return isOther ? team : undefined;
}

/** What the team should be told next; `undefined` when it has it, or when a person has to choose first. */
export function draftToTell(state: DraftState): OwnDraft | undefined {
  const { own } = state;
  return own === undefined || own.isTold || offeredDraft(state) !== undefined ? undefined : own;
}

/** Whether two contents say the same. */
export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return (one.text ?? '') === (other.text ?? '') && canonical(one.values) === canonical(other.values);
}

/** Whether nothing is written at all. */
export function isEmptyContent({ values, text = '' }: DraftContent): boolean {
  return text === '' && Object.keys(values).length === 0;
}

/** The content alone: what is typed on from a teammate's draft brings no revision or name of hers along. */
function contentOf({ values, text }: DraftContent): DraftContent {
  return { values, ...(text === undefined ? {} : { text }) };
}

/** Whoever goes on from what is shown builds on the team's draft; who has something of his own, on what that was built on. */
function baseOf({ own, team }: DraftState): number {
  const held = team?.revision ?? 0;
  if (own === undefined) return held;
  return own.isTold ? Math.max(own.basedOn, held) : own.basedOn;
}

function heard(state: DraftState, draft: Draft): DraftState {
  if ((state.team?.revision ?? 0) >= draft.revision) return state;
  return agreed({ ...state, team: draft });
}

/** When the team has what was written here, there is nothing to tell or to choose. */
function agreed(state: DraftState): DraftState {
  const { own, team } = state;
  if (own === undefined || team === undefined || own.isTold || !isSameContent(own, team)) return state;
  return { ...state, own: { ...own, basedOn: Math.max(own.basedOn, team.revision), isTold: true } };
}

function canonical(values: DraftContent['values']): string {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined);
  return JSON.stringify(filled.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
