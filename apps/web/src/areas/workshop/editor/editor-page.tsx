import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { sessionQuery } from '../../../session/session-query.ts';
import { Failure } from '../../../shell/failure.tsx';
import { LoadingPage } from '../../../shell/loading-page.tsx';
import { Page } from '../../../shell/page.tsx';
import { packQuery } from '../packs-query.ts';
import { EditorBench } from './editor-bench.tsx';
import { KeptSources } from './kept-source.ts';

/** Where a scenario file is written. What was changed on this device and not saved is there again. */
export function EditorPage() {
  const { t } = useTranslation('workshop');
  const { scenario: name = '' } = useParams();
  const { data: session } = useQuery(sessionQuery);
  const accountId = session?.isSignedIn === true ? session.session.account.accountId : undefined;
  const { data: pack, error, refetch } = useQuery(packQuery(name));
  const { data: kept } = useQuery({
    queryKey: ['kept-source', accountId, name],
    queryFn: async () => (await new KeptSources(accountId ?? '', name).find()) ?? null,
    enabled: accountId !== undefined,
    gcTime: 0,
    staleTime: 0,
    networkMode: 'always',
  });
  if (error !== null)
    return (
      <Page title={t('edit.title')}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (pack === undefined || kept === undefined || accountId === undefined) return <LoadingPage />;
  const changed = kept !== null && kept.source !== pack.source ? kept : undefined;
  return <EditorBench key={name} pack={pack} kept={changed} keeper={new KeptSources(accountId, name)} />;
}
