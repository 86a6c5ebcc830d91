import type { OwnTeam } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../../api/request.ts';
import { useTeamRoom } from '../team-room.ts';

/** What somebody of the team is called, by the id of the account; without a line, only oneself is known. */
export function useMateName(): (accountId: string) => string {
  const { t } = useTranslation('team');
  const { exerciseId, accountId: own } = useTeamRoom();
  const { data } = useQuery({
    queryKey: ['team', exerciseId],
    queryFn: ({ signal }) => get<OwnTeam>(`/exercises/${encodeURIComponent(exerciseId)}/team`, signal),
    staleTime: 60_000,
  });
  return (accountId) =>
    accountId === own
      ? t('answer.byYou')
      : (data?.mates.find((mate) => mate.accountId === accountId)?.name ?? t('presence.somebody'));
}
