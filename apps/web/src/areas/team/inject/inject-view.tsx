import { Anchor, Button } from '@mantine/core';
import { isPlayerRole, isUnopened, type InboxItem } from '@cyberdrill/domain';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import { roomPath } from '../../../exercise/rooms.ts';
import { useCommand } from '../../../realtime/use-command.ts';
import { Loading } from '../../../shell/loading.tsx';
import { Deadline } from '../inbox/deadline.tsx';
import { Answering } from '../presence/answering.tsx';
import { useLookingAt } from '../presence/use-team-news.ts';
import { useTeamRoom } from '../team-room.ts';
import { Acknowledge } from './acknowledge.tsx';
import { Attachments } from './attachments/attachments.tsx';
import { Dressed } from './dress/dressed.tsx';
import { Hints } from './hints/hints.tsx';
import { InjectFacts } from './inject-facts.tsx';
import { loadAnswer } from './load-answer.ts';
import classes from './inject-view.module.css';

const Answer = lazy(() => loadAnswer().then((module) => ({ default: module.Answer })));

const TITLE_ID = 'inject-title';

/** One inject, as the team has received it, and what the team does with it. */
export function InjectView({ item }: { readonly item: InboxItem }) {
  const { t } = useTranslation('team');
  const { exerciseId, room, connection } = useTeamRoom();
  const role = useOwnMembership(exerciseId)?.role;
  const isPlayer = role === undefined || isPlayerRole(role);
  const { inject } = item;
  const writes = useLookingAt(inject.injectId);
  useOpening(item, isPlayer);
  return (
    <article className={classes.view} aria-labelledby={TITLE_ID}>
      <div className={classes.top}>
        <Anchor className={classes.back ?? ''} component={Link} to={roomPath(exerciseId, 'team')}>
          {t('inject.back')}
        </Anchor>
        <InjectFacts item={item} />
        <Button size="compact-sm" variant="default" onClick={() => print()}>
          {t('inject.print')}
        </Button>
      </div>
      <div className={classes.row}>
        <Deadline item={item} clock={room.clock} nowMs={() => connection.nowMs()} />
        <Answering injectId={inject.injectId} withReaders />
      </div>
      <Dressed item={item} teamName={room.briefing.team.name} titleId={TITLE_ID} />
      <Attachments exerciseId={exerciseId} files={inject.attachments} />
      {isPlayer && <Acknowledge item={item} />}
      <Hints item={item} clock={room.clock} nowMs={() => connection.nowMs()} mayOpen={isPlayer} />
      {inject.response !== undefined && (
        <Suspense fallback={<Loading />}>
          <Answer item={item} request={inject.response} isPlayer={isPlayer} onWriting={writes} />
        </Suspense>
      )}
    </article>
  );
}

/** Looking at an inject is what opens it, while the exercise runs and there is a line; an answer tells it too. */
function useOpening(item: InboxItem, isPlayer: boolean): void {
  const { room, link, connection } = useTeamRoom();
  const { give } = useCommand(connection, 'inject:open', { injectId: item.inject.injectId });
  const isDue =
    isPlayer &&
    isUnopened(item) &&
    link.status === 'live' &&
    (room.phase === 'running' || room.phase === 'paused');
  useEffect(() => {
    if (isDue) give();
    // Once for each time it comes to be due; what comes of it comes by the stream.
  }, [isDue]);
}
