import { Stack, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../shell/failure.tsx';
import { DependencyView } from '../scenario/graph/dependency-view.tsx';
import { PreviewView } from '../scenario/preview/preview-view.tsx';
import { TimelineView } from '../scenario/timeline/timeline-view.tsx';
import classes from './editor.module.css';
import { FaultList } from './fault-list.tsx';
import type { Checked } from './use-check.ts';

interface Props {
  readonly checked: Checked;
  /** It is about what stands in the editor now. */
  readonly isCurrent: boolean;
  readonly error: unknown;
  readonly onGoTo: (line: number, column: number) => void;
}

const VIEWS = { timeline: TimelineView, graph: DependencyView, preview: PreviewView } as const;
const NAMES = Object.keys(VIEWS) as readonly (keyof typeof VIEWS)[];

/** What the server says of the file: its faults, and what it would be. With faults in it, as it was before them. */
export function CheckedViews({ checked, isCurrent, error, onGoTo }: Props) {
  const { t } = useTranslation('workshop');
  const { faults, parsed } = checked;
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return (
    <Stack gap="sm">
      <Text role="status" fw={600}>
        {!isCurrent
          ? t('edit.checking')
          : errors > 0
            ? t('edit.errors', { number: errors })
            : faults.length > 0
              ? t('edit.warnings', { number: faults.length })
              : t('edit.sound')}
      </Text>
      {error !== undefined && <Failure error={error} />}
      <Tabs defaultValue="faults" keepMounted={false} activateTabWithKeyboard={false}>
        <Tabs.List aria-label={t('views.label')}>
          <Tabs.Tab value="faults">{t('edit.faults')}</Tabs.Tab>
          {NAMES.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`views.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="faults" pt="md">
          <FaultList faults={faults} onGoTo={onGoTo} />
        </Tabs.Panel>
        {NAMES.map((name) => {
          const View = VIEWS[name];
          return (
            <Tabs.Panel key={name} value={name} pt="md" className={classes.panel ?? ''}>
              {isCurrent && errors > 0 && <Text mb="sm">{t('edit.asItWas')}</Text>}
              {parsed !== undefined && <View scenario={parsed} />}
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Stack>
  );
}
