import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StepTitle } from '../step-title.tsx';
import { ActionsSection } from './actions-section.tsx';
import { DutiesSection } from './duties-section.tsx';

/** What evaluators look for beside answers: actions that no answer shows, and duties to tell others. */
export function ObservationsPage() {
  const { t } = useTranslation('evaluation');
  return (
    <Stack gap="md">
      <StepTitle>{t('nav.observations')}</StepTitle>
      <ActionsSection />
      <DutiesSection />
    </Stack>
  );
}
