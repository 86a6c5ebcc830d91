import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { InboxItem } from '@cyberdrill/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { roomPath } from '../../exercise/rooms.ts';
import { StateMark } from '../../exercise/state-mark.tsx';
import { formatExerciseTime, formatUtcTime } from '../../i18n/format.ts';
import { Ltr } from '../../i18n/ltr.tsx';
import { RichWords } from '../../words/rich-words.tsx';
import { ShownWords } from '../../words/shown-words.tsx';
import { TlpLabel } from '../../words/tlp-label.tsx';
import type { StreamLink } from '../../realtime/stream-link.ts';
import { useCommand } from '../../realtime/use-command.ts';
import { Failure } from '../../shell/failure.tsx';
import classes from './team-room.module.css';

interface Props {
  readonly exerciseId: string;
  readonly item: InboxItem;
  readonly connection: StreamLink;
}

/** One inject, as the team has received it. Looking at it is what opens it. */
export function InjectView({ exerciseId, item, connection }: Props) {
  const { t } = useTranslation('team');
  const { inject, step, releasedAtMs, releasedExerciseTimeMs } = item;
  const { injectId } = inject;
  const isUnopened = step === 'released' || step === 'delivered';
  const opening = useCommand(connection, 'inject:open', { injectId });
  const acknowledging = useCommand(connection, 'inject:acknowledge', { injectId });
  useEffect(() => {
    if (isUnopened) opening.give();
    // Once for each time it is shown; what comes of it comes by the stream.
  }, []);
  return (
    <Paper component="article" withBorder p="lg" aria-labelledby="inject-title">
      <Stack gap="md">
        <Anchor className={classes.back ?? ''} component={Link} to={roomPath(exerciseId, 'team')}>
          {t('inject.back')}
        </Anchor>
        <Title order={2} id="inject-title">
          <ShownWords words={inject.title} />
        </Title>
        <dl className={classes.facts}>
          <dt>{t('inject.from')}</dt>
          <dd>
            <bdi>{inject.from.name}</bdi>
          </dd>
          <dt>{t('inject.channel')}</dt>
          <dd>{t(`channel.${inject.channel}`)}</dd>
          <dt>{t('inject.released')}</dt>
          <dd>
            <Ltr>{formatExerciseTime(releasedExerciseTimeMs)}</Ltr> · <Ltr>{formatUtcTime(releasedAtMs)}</Ltr>
          </dd>
          <dt>{t('inject.tlp')}</dt>
          <dd>
            <TlpLabel tlp={inject.tlp} />
          </dd>
          <dt>{t('inject.state')}</dt>
          <dd>
            <StateMark state={step} withWord />
          </dd>
        </dl>
        <Text component="div" size="lg">
          <RichWords words={inject.body} />
        </Text>
        {acknowledging.error !== undefined && (
          <Failure error={acknowledging.error} onRetry={acknowledging.give} />
        )}
        {inject.acknowledge && step !== 'acknowledged' && step !== 'answered' && (
          <Group>
            <Button loading={acknowledging.isUnderWay} onClick={acknowledging.give}>
              {t('inject.acknowledge')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
