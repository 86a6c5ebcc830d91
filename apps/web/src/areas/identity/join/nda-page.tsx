import { Stack, Text } from '@mantine/core';
import type { NdaText } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { queryClient } from '../../../api/query-client.ts';
import { CheckField } from '../../../forms/check-field.tsx';
import { Form } from '../../../forms/form.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { RequireSession } from '../../../session/require-session.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { Page } from '../../../shell/page.tsx';
import { acceptNda, ndaQuery } from '../api/people-api.ts';
import { NdaWords } from './nda-words.tsx';
import { readLanguage } from './read-language.ts';

/** What has to be agreed to before an exercise goes on: the text has changed, or the place was given without it. */
export function NdaPage() {
  const { t } = useTranslation('identity');
  const { exerciseId = '' } = useParams();
  return (
    <RequireSession>
      {() => (
        <Page title={t('nda.title')}>
          <Agreement exerciseId={exerciseId} />
        </Page>
      )}
    </RequireSession>
  );
}

function Agreement({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation('identity');
  const { data: view, error, refetch } = useQuery(ndaQuery(exerciseId));
  if (view === undefined)
    return error === null ? <Loading /> : <Failure error={error} onRetry={() => void refetch()} />;
  if (view.nda === undefined) return <Text>{t('nda.none')}</Text>;
  return <Acceptance exerciseId={exerciseId} nda={view.nda} isDue={view.isDue} />;
}

interface Props {
  readonly exerciseId: string;
  readonly nda: NdaText;
  readonly isDue: boolean;
}

function Acceptance({ exerciseId, nda, isDue }: Props) {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const { code } = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const language = chosen ?? readLanguage(nda, code, code);
  const accept = async () => {
    await acceptNda(exerciseId, { version: nda.version, language });
    await queryClient.invalidateQueries();
    await navigate('/');
  };
  return (
    <Stack gap="lg">
      <NdaWords nda={nda} language={language} onLanguage={setChosen} />
      {isDue ? (
        <Form<'isAccepted'> submit={t('nda.submit')} onSubmit={accept}>
          <CheckField name="isAccepted" label={t('nda.accept')} />
        </Form>
      ) : (
        <Text>{t('nda.acceptedAlready')}</Text>
      )}
    </Stack>
  );
}
