import { Stack, Table, Text } from '@mantine/core';
import type { Scenario } from '@cyberdrill/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../../i18n/ltr.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { ScrollTable } from '../../../../shell/scroll-table.tsx';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { InjectFacts } from '../inject-facts.tsx';
import classes from '../scenario.module.css';
import { useConditionWords } from '../use-condition-words.ts';
import { useWords } from '../use-words.ts';
import { dependencyGraph, type DependencyGraph } from './dependency-graph.ts';
import { GraphFigure } from './graph-figure.tsx';

/** What waits for what, as a figure and as a table. */
export function DependencyView({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  const graph = useMemo(() => dependencyGraph(scenario), [scenario]);
  const [chosen, setChosen] = useState<string>();
  if (graph.edges.length === 0) return <Text>{t('graph.none')}</Text>;
  return (
    <Stack gap="lg">
      <Text>{t('graph.sentence', { number: graph.alone.length })}</Text>
      <div className={classes.withAside}>
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('graph.figure')}>
          <GraphFigure scenario={scenario} graph={graph} chosen={chosen} onChoose={setChosen} />
        </div>
        <InjectFacts scenario={scenario} injectId={chosen} />
      </div>
      <details>
        <summary>{t('asTable')}</summary>
        <WaitingTable scenario={scenario} graph={graph} />
      </details>
    </Stack>
  );
}

function WaitingTable({ scenario, graph }: { readonly scenario: Scenario; readonly graph: DependencyGraph }) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const words = useWords(scenario);
  const { release } = useConditionWords(scenario);
  const opens = (key: string): string =>
    new Intl.ListFormat(code, { type: 'unit' }).format([
      ...new Set(
        graph.edges
          .filter(({ from, to }) => from === key && to.startsWith('inject:'))
          .map(({ to }) => words.inject(to.slice('inject:'.length))),
      ),
    ]);
  const shown = scenario.injects.filter(({ id }) => !graph.alone.includes(id));
  return (
    <ScrollTable label={t('views.graph')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('inject.label')}</Table.Th>
          <Table.Th>{t('inject.release')}</Table.Th>
          <Table.Th>{t('graph.opens')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((inject) => (
          <Table.Tr key={inject.id}>
            <Table.Th scope="row">
              <Ltr>{inject.number}</Ltr> <ShownWords words={words.shown(inject.title)} />
            </Table.Th>
            <Table.Td>{release(inject.release)}</Table.Td>
            <Table.Td>{opens(`inject:${inject.id}`) || '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}
