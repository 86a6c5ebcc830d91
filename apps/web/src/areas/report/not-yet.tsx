import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Title of the exercise, where it is known. */
  readonly title: string | undefined;
  /** A team reads its part after ENDEX; an evaluator the whole once scores are locked. */
  readonly isForTeam: boolean;
  readonly onAsk: () => void;
  readonly isAsking: boolean;
}

/** There is no report for this reader yet: when there will be one, and why not before. */
export function NotYet({ title, isForTeam, onAsk, isAsking }: Props) {
  const { t } = useTranslation('report');
  const reader = isForTeam ? 'team' : 'evaluator';
  return (
    <Stack gap="md" align="flex-start" maw="42rem">
      {title !== undefined && <bdi>{title}</bdi>}
      <Title order={2}>{t(`notYet.${reader}.title`)}</Title>
      <Text>{t(`notYet.${reader}.when`)}</Text>
      <Text>{t(`notYet.${reader}.why`)}</Text>
      <Text c="var(--ink-soft)">{t('notYet.byItself')}</Text>
      <Button variant="default" loading={isAsking} onClick={onAsk}>
        {t('notYet.ask')}
      </Button>
    </Stack>
  );
}
