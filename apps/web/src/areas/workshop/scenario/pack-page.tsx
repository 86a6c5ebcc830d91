import { Anchor, Badge, Button, Group, Stack } from '@mantine/core';
import { API_PREFIX, type ScenarioPack } from '@cyberdrill/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { remove } from '../../../api/request.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { LoadingPage } from '../../../shell/loading-page.tsx';
import { Page } from '../../../shell/page.tsx';
import { packQuery, packsQuery } from '../packs-query.ts';
import { packPath, SHELF } from '../workshop-paths.ts';
import { ScenarioViews } from './scenario-views.tsx';
import { useWords } from './use-words.ts';

/** A pack: what is in it, and what can be done with it. */
export function PackPage() {
  const { t } = useTranslation('workshop');
  const { scenario: name = '' } = useParams();
  const { data: pack, error, refetch } = useQuery(packQuery(name));
  if (pack !== undefined) return <Pack key={name} pack={pack} />;
  if (error === null) return <LoadingPage />;
  return (
    <Page title={t('title')}>
      <Stack align="flex-start">
        <Failure error={error} onRetry={() => void refetch()} />
        <ToShelf />
      </Stack>
    </Page>
  );
}

function Pack({ pack }: { readonly pack: ScenarioPack }) {
  const { t } = useTranslation('workshop');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { scenario: name, parsed, isBuiltIn } = pack;
  const words = useWords(parsed);
  const takeAway = async (): Promise<void> => {
    await remove(`/scenarios/${encodeURIComponent(name)}`);
    await client.invalidateQueries({ queryKey: packsQuery.queryKey, exact: true });
    await navigate(SHELF, { replace: true });
  };
  return (
    <Page title={words.plain(parsed.title)} width="full">
      <Stack gap="lg">
        <ToShelf />
        <Group gap="md">
          <Button component={Link} to={packPath(name, 'plan')}>
            {t('plan.title')}
          </Button>
          <Button variant="default" component={Link} to={packPath(name, 'edit')}>
            {t('edit.open')}
          </Button>
          <Button
            variant="default"
            component="a"
            href={`${API_PREFIX}/scenarios/${encodeURIComponent(name)}/pack`}
            download={`${name}.zip`}
          >
            {t('pack.download')}
          </Button>
          {!isBuiltIn && (
            <ConfirmedButton
              size="md"
              label={t('pack.remove')}
              fullLabel={t('pack.removeNamed', { name })}
              consequence={t('pack.removeConsequence')}
              run={takeAway}
            />
          )}
          <Badge variant="light" tt="none">
            <Ltr>{parsed.version}</Ltr> · {isBuiltIn ? t('shelf.builtIn') : t('shelf.brought')}
          </Badge>
        </Group>
        <ScenarioViews scenario={parsed} />
      </Stack>
    </Page>
  );
}

function ToShelf() {
  const { t } = useTranslation('workshop');
  return (
    <Anchor component={Link} to={SHELF}>
      {t('toShelf')}
    </Anchor>
  );
}
