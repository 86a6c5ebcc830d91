import {
  isUnread,
  mayGive,
  teamParty,
  threadsOf,
  type DirectoryEntry,
  type Held,
  type Party,
  type Thread,
} from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import type { Rules } from '../../../messages/draft-problems.ts';
import type { Reader } from '../../../messages/thread-summary.ts';
import { useTeamRoom } from '../team-room.ts';

/** A team's messages, and what writing another one needs. */
export interface Mailbox {
  readonly own: Party;
  readonly reader: Reader;
  readonly threads: readonly Thread[];
  /** Everybody the team may write to. */
  readonly directory: readonly DirectoryEntry[];
  /** The same and the team itself. */
  readonly names: readonly DirectoryEntry[];
  readonly rules: Rules;
  /** Whether the reader may write messages; a coach may not. */
  readonly mayWrite: boolean;
}

/** The messages of the team whose room the page stands in. */
export function useMailbox(): Mailbox {
  const { exerciseId, room } = useTeamRoom();
  const membership = useOwnMembership(exerciseId);
  const { briefing, messages, inbox, phase } = room;
  const { team, directory, settings } = briefing;
  const own = teamParty(team.id);
  const threads = useMemo(() => threadsOf(messages), [messages]);
  const held: Held = { teamId: team.id, messages, injects: inbox.map(({ inject }) => inject) };
  return {
    own,
    reader: { isOwn: (party) => party === own, isUnread: (message) => isUnread(message, own) },
    threads,
    directory,
    names: [...directory, { party: own, name: team.name }],
    rules: { phase, by: 'team', held: settings.tlpHandling === 'enforce' ? held : undefined },
    // As long as the role is not known (the line may be down), the server has the last word.
    mayWrite: membership === undefined || mayGive({ role: 'team', as: membership.role }, 'message:send'),
  };
}
