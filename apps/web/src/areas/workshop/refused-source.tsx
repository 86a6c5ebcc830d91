import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asRequestError } from '../../api/request-error.ts';
import { Failure } from '../../shell/failure.tsx';
import classes from './shelf/shelf.module.css';

/** Why a scenario was not taken: every fault by file and line, with what to do, as the server tells them (in English). */
export function RefusedSource({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('workshop');
  const { code, details } = asRequestError(error);
  const { faults } = details;
  if (code === 'SCENARIO_TAKEN')
    return (
      <Alert color="red" role="alert" title={t('refused.taken', { name: String(details['scenario']) })}>
        <Text>{t('refused.takenHint')}</Text>
      </Alert>
    );
  if (code !== 'SCENARIO_INVALID' || !Array.isArray(faults)) return <Failure error={error} />;
  return (
    <Alert color="red" role="alert" title={t('refused.faults', { number: Number(details['count']) })}>
      <Stack gap="sm">
        <Text>{t('refused.nothingStored')}</Text>
        <pre className={classes.faults} lang="en" tabIndex={0} aria-label={t('edit.faults')}>
          {faults.join('\n\n')}
        </pre>
      </Stack>
    </Alert>
  );
}
