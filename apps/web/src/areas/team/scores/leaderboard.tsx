import { Title } from '@mantine/core';
import type { LeaderboardLine } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import classes from './scores-page.module.css';

interface Props {
  readonly lines: readonly LeaderboardLine[];
  readonly ownTeamId: string;
}

/** All teams and their scores, the highest first; for exercises that were planned to show them. */
export function Leaderboard({ lines, ownTeamId }: Props) {
  const { t } = useTranslation('messages');
  return (
    <section aria-labelledby="scores-leaderboard">
      <Title order={3} size="h4" id="scores-leaderboard">
        {t('scores.leaderboard')}
      </Title>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('scores.team')}</th>
            <th scope="col">{t('scores.score')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ teamId, name, score }) => (
            <tr key={teamId} data-own={teamId === ownTeamId}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <Ltr>{score.toFixed(1)}</Ltr>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
