import type { NewInvitation } from '@cyberdrill/contracts';
import type { ExerciseFacts } from '@cyberdrill/identity';
import type { InvitationSheets } from '@cyberdrill/reporting';

/** What is printed of new invitations: each in the language of its team, else in that of the scenario. */
export function sheetsOf(
  { title, teams, language }: ExerciseFacts,
  made: readonly NewInvitation[],
  origin: string,
  startsAtMs: number | undefined,
): InvitationSheets {
  return {
    exerciseTitle: title,
    joinAddress: `${origin}/join`,
    ...(startsAtMs !== undefined && { startsAtMs }),
    sheets: made.map(({ invitation, link, code }) => {
      const { role, seats, expiresAtMs } = invitation;
      const team = teams.find(({ id }) => id === invitation.teamId);
      return {
        role,
        ...(team !== undefined && { teamName: team.name }),
        language: team?.language ?? language,
        link,
        code,
        seats,
        expiresAtMs,
      };
    }),
  };
}
