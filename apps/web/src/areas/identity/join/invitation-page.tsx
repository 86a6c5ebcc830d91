import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { AccountView, InvitationSecret, Joined } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../../shell/failure.tsx';
import { LoadingPage } from '../../../shell/loading-page.tsx';
import { Page } from '../../../shell/page.tsx';
import { previewJoin } from '../api/people-api.ts';
import { ProviderButton } from '../sign-in/provider-button.tsx';
import { JoinForm } from './join-form.tsx';

interface Props {
  readonly secret: InvitationSecret;
  /** Who is signed in with this browser; absent: nobody. */
  readonly account?: AccountView;
  /** Set when people can come in by an identity provider. */
  readonly providerLabel?: string | undefined;
  readonly onJoined: (joined: Joined) => void;
  readonly onOtherCode: () => void;
}

/** What one is invited to, and the form. */
export function InvitationPage({ secret, account, providerLabel, onJoined, onOtherCode }: Props) {
  const { t } = useTranslation('identity');
  const {
    data: preview,
    error,
    isPending,
    refetch,
  } = useQuery({
    queryKey: ['join', secret],
    queryFn: () => previewJoin(secret),
    staleTime: Infinity,
  });
  if (isPending) return <LoadingPage />;
  if (preview === undefined)
    return (
      <Page key="refused" title={t('join.refusedTitle')}>
        <Stack gap="lg" align="flex-start">
          <Failure error={error} onRetry={() => void refetch()} />
          <Button variant="default" onClick={onOtherCode}>
            {t('join.otherCode')}
          </Button>
          <Anchor component={Link} to="/sign-in">
            {t('join.toSignIn')}
          </Anchor>
        </Stack>
      </Page>
    );
  const { exerciseTitle, role, teamName } = preview;
  return (
    <Page key="join" title={t('join.title', { exercise: exerciseTitle })}>
      <Stack gap="xl">
        <Text size="lg">
          {teamName === undefined
            ? t('join.as', { role: t(`role.${role}`) })
            : t('join.asInTeam', { role: t(`role.${role}`), team: teamName })}
        </Text>
        {account === undefined && providerLabel !== undefined && secret.token !== undefined && (
          <ProviderButton label={providerLabel} invitation={secret.token} />
        )}
        <JoinForm
          secret={secret}
          preview={preview}
          {...(account === undefined ? {} : { account })}
          onJoined={onJoined}
          onNdaChanged={() => void refetch()}
        />
      </Stack>
    </Page>
  );
}
