import { Button, Group, Text } from '@mantine/core';
import type { Party, Tlp } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from './draft-problems.ts';
import classes from './messages.module.css';

interface Props {
  readonly problem: DraftProblem;
  readonly words: string;
  readonly onLabel: (tlp: Tlp) => void;
  readonly onLeaveOut: (parties: readonly Party[]) => void;
}

/** Told while a message is written: what it passes on may not go so far, and the way out. */
export function LimitNote({ problem, words, onLabel, onLeaveOut }: Props) {
  const { t } = useTranslation('messages');
  return (
    <div className={classes.warning} role="status">
      <Text>{words}</Text>
      <Group gap="sm">
        {problem.problem === 'tooWide' && (
          <Button size="sm" variant="default" onClick={() => onLabel(problem.limit)}>
            {t('limit.useLabel', { limit: problem.limit })}
          </Button>
        )}
        {problem.problem === 'outsiders' && (
          <Button size="sm" variant="default" onClick={() => onLeaveOut(problem.outsiders)}>
            {t('limit.leaveOut')}
          </Button>
        )}
      </Group>
    </div>
  );
}
