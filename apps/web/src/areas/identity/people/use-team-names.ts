import { useQuery } from '@tanstack/react-query';
import { teamsQuery } from '../api/people-api.ts';

/** The name of a team by its id; the id itself until the names have come. */
export function useTeamNames(exerciseId: string): (teamId: string) => string {
  const { data: teams = [] } = useQuery(teamsQuery(exerciseId));
  const names = new Map(teams.map(({ teamId, name }) => [teamId, name]));
  return (teamId) => names.get(teamId) ?? teamId;
}
