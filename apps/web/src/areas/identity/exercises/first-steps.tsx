import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What somebody does first who takes part in nothing yet: an administrator plans an exercise, everybody else comes in by a code. */
export function FirstSteps({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const { t } = useTranslation('identity');
  const way = isAdministrator
    ? ({ to: '/workshop', words: 'exercises.firstPlan', button: 'exercises.toWorkshop' } as const)
    : ({ to: '/join', words: 'exercises.firstCode', button: 'exercises.enterCode' } as const);
  return (
    <Paper withBorder p="md">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h3">
          {t(isAdministrator ? 'exercises.noneDirected' : 'exercises.none')}
        </Title>
        <Text>{t(way.words)}</Text>
        <Button component={Link} to={way.to}>
          {t(way.button)}
        </Button>
      </Stack>
    </Paper>
  );
}
