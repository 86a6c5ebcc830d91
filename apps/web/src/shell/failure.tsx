import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asRequestError } from '../api/request-error.ts';
import { useErrorWords } from '../i18n/use-error-words.ts';

/** What could not be shown, why, and what to do about it. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const { message, hint } = useErrorWords()(asRequestError(error));
  return (
    <Alert color="red" role="alert" title={message}>
      <Stack align="flex-start" gap="sm">
        <Text>{hint}</Text>
        {onRetry !== undefined && (
          <Button size="sm" variant="outline" color="red" onClick={onRetry}>
            {t('shell.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
