import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { ScenarioPack } from '@cyberdrill/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Page } from '../../../shell/page.tsx';
import { packPath } from '../workshop-paths.ts';
import { useWords } from '../scenario/use-words.ts';
import { CheckedViews } from './checked-views.tsx';
import { CodeEditor } from './code-editor.tsx';
import { download } from './download.ts';
import classes from './editor.module.css';
import type { KeptSource, KeptSources } from './kept-source.ts';
import type { OpenEditor } from './open-editor.ts';
import { SaveButton } from './save-button.tsx';
import { useCheck } from './use-check.ts';
import { useKeeping } from './use-keeping.ts';

interface Props {
  readonly pack: ScenarioPack;
  /** Changes that were not saved when this device was left. */
  readonly kept: KeptSource | undefined;
  readonly keeper: KeptSources;
}

/** The file on one side; on the other what is wrong with it, and what it would be. */
export function EditorBench({ pack, kept, keeper }: Props) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const editor = useRef<OpenEditor>(null);
  const words = useWords(pack.parsed);
  // Another number makes another editor: that is how changes are given up.
  const [opened, setOpened] = useState({ times: 0, source: kept?.source ?? pack.source });
  const [source, setSource] = useState(opened.source);
  const { checked, isCurrent, error } = useCheck(source, pack.scenario, {
    source: pack.source,
    faults: pack.warnings,
    parsed: pack.parsed,
  });
  const isChanged = source !== pack.source;
  const isKept = useKeeping(keeper, source, isChanged);
  const giveUp = (): void => {
    setSource(pack.source);
    setOpened(({ times }) => ({ times: times + 1, source: pack.source }));
  };
  return (
    <Page title={t('edit.titleOf', { title: words.plain(pack.parsed.title) })} width="full">
      <Stack gap="md">
        <Group gap="md">
          <Anchor component={Link} to={packPath(pack.scenario)}>
            {t('edit.back')}
          </Anchor>
          <SaveButton
            basedOn={pack.scenario}
            source={source}
            isReady={isChanged}
            onSaved={() => keeper.forget()}
          />
          <Button variant="default" onClick={() => download('scenario.yaml', source)}>
            {t('edit.download')}
          </Button>
          {isChanged && (
            <Button variant="default" onClick={giveUp}>
              {t('edit.giveUp')}
            </Button>
          )}
          <Text c="dimmed">{t(!isChanged ? 'edit.unchanged' : isKept ? 'edit.kept' : 'edit.notKept')}</Text>
        </Group>
        {kept !== undefined && isChanged && (
          <Alert color="yellow" title={t('edit.found', { time: formatDayAndTime(kept.keptAtMs, code) })}>
            {t('edit.foundText')}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {t('edit.keys')}
        </Text>
        <div className={classes.bench}>
          <CodeEditor
            key={opened.times}
            ref={editor}
            initial={opened.source}
            faults={checked.faults}
            onChange={setSource}
          />
          <CheckedViews
            checked={checked}
            isCurrent={isCurrent}
            error={error}
            onGoTo={(line, column) => editor.current?.goTo(line, column)}
          />
        </div>
      </Stack>
    </Page>
  );
}
