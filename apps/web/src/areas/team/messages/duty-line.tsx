import { Anchor, Button, Group, Text } from '@mantine/core';
import {
  dutyStanding,
  type ClockReading,
  type DutyStanding,
  type MessageKind,
  type RoomDuty,
} from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDuration, formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import type { ReportName } from '../../../messages/report-forms.ts';
import { composePath, messagesPath } from './message-paths.ts';
import classes from './reports-page.module.css';

const SHAPES: Readonly<Record<DutyStanding, string>> = {
  open: '◷',
  overdue: '!',
  discharged: '✓',
  late: '✓',
};

/** Reports tell and share; what is to be answered is answered in a message. */
function formsFor(kinds: readonly MessageKind[]): readonly ReportName[] {
  return kinds.includes('notification') || kinds.includes('share') ? ['incident', 'sitrep'] : [];
}

interface Props {
  readonly exerciseId: string;
  readonly duty: RoomDuty;
  readonly now: ClockReading;
  readonly mayWrite: boolean;
}

/** One report that is owed: to whom, until when, and the forms to write it with. */
export function DutyLine({ exerciseId, duty, now, mayWrite }: Props) {
  const { t } = useTranslation('messages');
  const { code: language } = useLanguage();
  const { dutyId, title, to, messageKinds, targetActiveTimeMs, deadlineActiveTimeMs, discharged } = duty;
  const standing = dutyStanding(duty, now.activeTimeMs);
  const spanMs = deadlineActiveTimeMs - now.activeTimeMs;
  // Where the clock will stand then, unless it is moved.
  const asShown = (activeTimeMs: number) =>
    formatExerciseTime(activeTimeMs - now.activeTimeMs + now.exerciseTimeMs);
  const span = `\u2066${formatDuration(Math.abs(spanMs), language)}\u2069`;
  return (
    <li className={classes.duty} data-standing={standing}>
      <div className={classes.head}>
        <span className={classes.state}>
          <span aria-hidden>{SHAPES[standing]}</span> {t(`owed.${standing}`)}
        </span>
        <ShownWords words={title} className={classes.title} />
      </div>
      <dl className={classes.facts}>
        <dt>{t('owed.to')}</dt>
        <dd>
          <bdi>{to.name}</bdi>
        </dd>
        <dt>{t('owed.target')}</dt>
        <dd>
          <Ltr>{asShown(targetActiveTimeMs)}</Ltr>
        </dd>
        <dt>{t('owed.deadline')}</dt>
        <dd>
          <Ltr>{asShown(deadlineActiveTimeMs)}</Ltr>
          {discharged === undefined && <> · {t(spanMs >= 0 ? 'owed.left' : 'owed.over', { span })}</>}
        </dd>
      </dl>
      {discharged !== undefined ? (
        <Anchor
          component={Link}
          to={messagesPath(exerciseId, discharged.messageId)}
          aria-label={t('owed.readFor', { title: title.text })}
        >
          {t('owed.read')}
        </Anchor>
      ) : (
        mayWrite && (
          <>
            <Text size="sm" c="dimmed">
              {t('owed.kinds', {
                kinds: messageKinds.map((kind) => t(`kind.${kind}.name`)).join(t('comma')),
              })}
            </Text>
            <Group gap="sm">
              {formsFor(messageKinds).map((form) => (
                <Button
                  key={form}
                  component={Link}
                  size="sm"
                  variant={form === 'incident' ? 'filled' : 'default'}
                  to={composePath(exerciseId, { form, duty: dutyId })}
                  aria-label={t('owed.writeFor', { form: t(`owed.${form}`), title: title.text })}
                >
                  {t(`owed.${form}`)}
                </Button>
              ))}
              <Button
                component={Link}
                size="sm"
                variant="default"
                to={composePath(exerciseId, { duty: dutyId })}
                aria-label={t('owed.writeFor', { form: t('owed.message'), title: title.text })}
              >
                {t('owed.message')}
              </Button>
            </Group>
          </>
        )
      )}
    </li>
  );
}
