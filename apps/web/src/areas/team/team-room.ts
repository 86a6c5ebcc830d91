import type { TeamBriefing, TeamRoom } from '@cyberdrill/domain';
import { useOutletContext } from 'react-router';
import type { Owner } from '../../browser/owner.ts';
import type { LinkState } from '../../realtime/link-state.ts';
import type { StreamLink } from '../../realtime/stream-link.ts';

/** What every page of a team's room has: the room as it is, who is in it, and the line by which it is kept so. */
export interface OpenTeamRoom extends Owner {
  readonly room: TeamRoom & { readonly briefing: TeamBriefing };
  readonly link: LinkState;
  readonly connection: StreamLink;
}

/** The room that a page stands in. */
export function useTeamRoom(): OpenTeamRoom {
  return useOutletContext<OpenTeamRoom>();
}
