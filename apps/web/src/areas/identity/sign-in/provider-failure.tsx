import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** What went wrong at the identity provider, as the server tells it after `#error=` in the address; nothing when nothing did. */
export function ProviderFailure() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const code = new URLSearchParams(hash.slice(1)).get('error');
  if (code === null) return null;
  // The address is anybody's to write: only what is meant for it is told.
  const known = code === 'OIDC_PERSON_UNKNOWN' || code === 'INVITATION_FULL' ? code : 'OIDC_FAILED';
  return (
    <Alert color="red" role="alert" title={t(`errors.${known}.message`)}>
      {t(`errors.${known}.hint`)}
    </Alert>
  );
}
