import { Button, Group, Text, Title } from '@mantine/core';
import { readClock, type RoomDuty } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTicking } from '../../../clock/use-ticking.ts';
import { useTeamRoom } from '../team-room.ts';
import { DutyLine } from './duty-line.tsx';
import { composePath } from './message-paths.ts';
import classes from './reports-page.module.css';
import { useMailbox } from './use-mailbox.ts';

/** The reports that the team owes and knows of, with the time for each, and the forms to write them with. */
export function ReportsPage() {
  const { t } = useTranslation('messages');
  const { exerciseId, room, connection } = useTeamRoom();
  const { mayWrite } = useMailbox();
  const now = () => readClock(room.clock, connection.nowMs());
  useTicking(() => String(Math.floor(now().activeTimeMs / 1_000)));
  const isDone = ({ discharged }: RoomDuty) => discharged !== undefined;
  const inOrder = room.duties.toSorted(
    (one, other) =>
      Number(isDone(one)) - Number(isDone(other)) || one.deadlineActiveTimeMs - other.deadlineActiveTimeMs,
  );
  return (
    <div className={classes.page}>
      <Title order={2} size="h3">
        {t('owed.title')}
      </Title>
      <Text>{t('owed.intro')}</Text>
      {inOrder.length === 0 ? (
        <Text>{t('owed.empty')}</Text>
      ) : (
        <>
          <ul className={classes.list}>
            {inOrder.map((duty) => (
              <DutyLine
                key={duty.dutyId}
                exerciseId={exerciseId}
                duty={duty}
                now={now()}
                mayWrite={mayWrite}
              />
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            {t('owed.activeTime')}
          </Text>
        </>
      )}
      {mayWrite && (
        <section aria-labelledby="forms-title">
          <Title order={3} size="h4" id="forms-title">
            {t('owed.forms')}
          </Title>
          <Text mb="sm">{t('owed.formsIntro')}</Text>
          <Group gap="md">
            {(['incident', 'sitrep'] as const).map((form) => (
              <Button key={form} component={Link} variant="default" to={composePath(exerciseId, { form })}>
                {t(`owed.${form}`)}
              </Button>
            ))}
          </Group>
        </section>
      )}
    </div>
  );
}
