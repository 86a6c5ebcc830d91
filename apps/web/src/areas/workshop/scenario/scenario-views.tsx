import { Tabs } from '@mantine/core';
import type { Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Duties } from './duties.tsx';
import { DependencyView } from './graph/dependency-view.tsx';
import { PreviewView } from './preview/preview-view.tsx';
import { Summary } from './summary.tsx';
import { TimelineView } from './timeline/timeline-view.tsx';

const VIEWS = {
  summary: Summary,
  timeline: TimelineView,
  graph: DependencyView,
  duties: Duties,
  preview: PreviewView,
} as const;
const NAMES = Object.keys(VIEWS) as readonly (keyof typeof VIEWS)[];

/** A scenario from all sides. */
export function ScenarioViews({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  return (
    <Tabs defaultValue="summary" keepMounted={false} activateTabWithKeyboard={false}>
      <Tabs.List aria-label={t('views.label')}>
        {NAMES.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`views.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {NAMES.map((name) => {
        const View = VIEWS[name];
        return (
          <Tabs.Panel key={name} value={name} pt="lg">
            <View scenario={scenario} />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
