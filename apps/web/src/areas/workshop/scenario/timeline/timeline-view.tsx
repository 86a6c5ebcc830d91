import { Stack, Table, Text } from '@mantine/core';
import type { Scenario } from '@cyberdrill/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../../../../i18n/format.ts';
import { Ltr } from '../../../../i18n/ltr.tsx';
import { ScrollTable } from '../../../../shell/scroll-table.tsx';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { InjectFacts } from '../inject-facts.tsx';
import classes from '../scenario.module.css';
import { useConditionWords } from '../use-condition-words.ts';
import { useWords } from '../use-words.ts';
import { TimelineFigure } from './timeline-figure.tsx';
import { layOutTimeline, type TimelineLayout } from './timeline-layout.ts';

/** When what comes, as a figure and as a table. */
export function TimelineView({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  const layout = useMemo(() => layOutTimeline(scenario), [scenario]);
  const [chosen, setChosen] = useState<string>();
  return (
    <Stack gap="lg">
      <Text>{t('timeline.sentence')}</Text>
      <div className={classes.withAside}>
        <div className={classes.scroll}>
          <TimelineFigure scenario={scenario} layout={layout} chosen={chosen} onChoose={setChosen} />
        </div>
        <InjectFacts scenario={scenario} injectId={chosen} />
      </div>
      <details>
        <summary>{t('asTable')}</summary>
        <TimelineTable scenario={scenario} layout={layout} />
      </details>
    </Stack>
  );
}

function TimelineTable({
  scenario,
  layout,
}: {
  readonly scenario: Scenario;
  readonly layout: TimelineLayout;
}) {
  const { t } = useTranslation('workshop');
  const words = useWords(scenario);
  const { release } = useConditionWords(scenario);
  return (
    <ScrollTable label={t('views.timeline')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('timeline.earliest')}</Table.Th>
          <Table.Th>{t('inject.label')}</Table.Th>
          <Table.Th>{t('inject.release')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {layout.items.map(({ inject, atMs }) => (
          <Table.Tr key={inject.id}>
            <Table.Td>{atMs === undefined ? '–' : <Ltr>{formatExerciseTime(atMs)}</Ltr>}</Table.Td>
            <Table.Th scope="row">
              <Ltr>{inject.number}</Ltr> <ShownWords words={words.shown(inject.title)} />
            </Table.Th>
            <Table.Td>{release(inject.release)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}
