import { Anchor } from '@mantine/core';
import type { ScenarioPack } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../../shell/failure.tsx';
import { LoadingPage } from '../../../shell/loading-page.tsx';
import { Page } from '../../../shell/page.tsx';
import { packQuery } from '../packs-query.ts';
import { useWords } from '../scenario/use-words.ts';
import { packPath } from '../workshop-paths.ts';
import type { JustPlanned } from './just-planned.ts';
import { PlanForm } from './plan-form.tsx';
import { WhatNext } from './what-next.tsx';

/** From a scenario to an exercise: who takes part and how it is played, then what comes next. */
export function PlanPage() {
  const { t } = useTranslation('workshop');
  const { scenario: name = '' } = useParams();
  const { data: pack, error, refetch } = useQuery(packQuery(name));
  if (pack !== undefined) return <Planning key={name} pack={pack} />;
  if (error === null) return <LoadingPage />;
  return (
    <Page title={t('plan.title')}>
      <Failure error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Planning({ pack }: { readonly pack: ScenarioPack }) {
  const { t } = useTranslation('workshop');
  const words = useWords(pack.parsed);
  const [planned, setPlanned] = useState<JustPlanned>();
  if (planned !== undefined)
    return (
      <Page key="planned" title={t('next.title', { title: planned.title })}>
        <WhatNext planned={planned} />
      </Page>
    );
  return (
    <Page key="plan" title={t('plan.titleOf', { title: words.plain(pack.parsed.title) })}>
      <Anchor component={Link} to={packPath(pack.scenario)} display="inline-block" mb="lg">
        {t('edit.back')}
      </Anchor>
      <PlanForm pack={pack} onPlanned={setPlanned} />
    </Page>
  );
}
