import { useTranslation } from 'react-i18next';
import type { Column } from '../../charts/data-table.tsx';
import { TeamName } from './named.tsx';

/** What a row about one team has at least. */
interface OfTeam {
  readonly teamId: string;
}

/** The column that names the team of each row. */
export function useTeamColumn(): Column<OfTeam> {
  const { t } = useTranslation('report');
  return {
    key: 'team',
    head: t('column.team'),
    kind: 'head',
    cell: ({ teamId }) => <TeamName teamId={teamId} />,
  };
}
