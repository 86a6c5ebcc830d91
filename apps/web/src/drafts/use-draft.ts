import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Draft } from '@cyberdrill/domain';
import { offeredDraft, shownDraft, type DraftContent } from './draft-state.ts';
import type { Drafts } from './drafts.ts';

export const OpenDrafts = createContext<Drafts | undefined>(undefined);

/** The draft of an answer, and what a person can do with it. */
export interface UsedDraft {
  /** What stands in the fields; `undefined` when nothing is written. */
  readonly content: DraftContent | undefined;
  /** What a teammate has written meanwhile, to choose from. */
  readonly offered: Draft | undefined;
  /** Whether the other devices of the team have what is shown. */
  readonly isShared: boolean;
  /** Who wrote what is shown, when it was somebody else. */
  readonly by: string | undefined;
  readonly type: (content: DraftContent) => void;
  readonly takeTheirs: () => void;
  readonly keepOwn: () => void;
}

/** The draft of an answer to an inject. @throws Error outside of a room that has drafts */
export function useDraft(injectId: string): UsedDraft {
  const drafts = useContext(OpenDrafts);
  if (drafts === undefined) throw new Error('a draft is used outside of a room that has drafts');
  const state = useSyncExternalStore(
    drafts.subscribe,
    useCallback(() => drafts.of(injectId), [drafts, injectId]),
  );
  return useMemo(() => {
    const content = shownDraft(state);
    return {
      content,
      offered: offeredDraft(state),
      isShared: state.own === undefined || state.own.isTold,
      by: content !== undefined && content === state.team ? state.team.by : undefined,
      type: (written) => drafts.give(injectId, { kind: 'typed', content: written }),
      takeTheirs: () => drafts.give(injectId, { kind: 'took-theirs' }),
      keepOwn: () => drafts.give(injectId, { kind: 'kept-own' }),
    };
  }, [drafts, injectId, state]);
}
