import { Button } from '@mantine/core';
import type { Wall, WallBriefing } from '@cyberdrill/domain';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TeamRing } from '../../charts/team-ring.tsx';
import { formatExerciseTime } from '../../i18n/format.ts';
import { Ltr } from '../../i18n/ltr.tsx';
import type { LinkState } from '../../realtime/link-state.ts';
import { LinkIndicator } from '../../shell/link-indicator.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { WallClock } from './wall-clock.tsx';
import { LOOK_OF, ringArcs, ringParties, WALL_KINDS } from './wall-figures.ts';
import { WallInjects } from './wall-injects.tsx';
import classes from './wall.module.css';

interface Props {
  readonly wall: Wall & { readonly briefing: WallBriefing };
  readonly link: LinkState;
  readonly nowMs: () => number;
}

/** The wall itself: what fills the screen when it is asked to. */
export function WallView({ wall, link, nowMs }: Props) {
  const { t } = useTranslation('wall');
  const element = useRef<HTMLDivElement>(null);
  const { isFull, canBeFull, toggle } = useFullScreen(element);
  const { briefing, ties, noDuff, announcements } = wall;
  const parties = useMemo(() => ringParties(briefing), [briefing]);
  const arcs = useMemo(() => ringArcs(ties), [ties]);
  const kinds = WALL_KINDS.map((id) => ({ id, label: t(`kind.${id}`), look: LOOK_OF[id] }));
  const messages = ties.reduce((sum, { count }) => sum + count, 0);
  const last = announcements.at(-1);
  return (
    <div ref={element} className={classes.wall} data-phase={wall.phase}>
      <div className={classes.head}>
        <p className={classes.name} dir="auto">
          {briefing.title}
        </p>
        {isFull && <LinkIndicator link={link} />}
        {canBeFull && (
          <Button variant="default" className={classes.full ?? ''} onClick={toggle}>
            {isFull ? t('leaveFull') : t('full')}
          </Button>
        )}
      </div>
      <WallClock wall={wall} durationMs={briefing.durationMs} nowMs={nowMs} />
      {noDuff !== undefined && (
        <div className={classes.noDuff} role="alert">
          <strong>{t('noDuff')}</strong>
          <p dir="auto">{noDuff}</p>
        </div>
      )}
      {last !== undefined && (
        <section className={classes.announcement} aria-labelledby="wall-said">
          <h2 id="wall-said">
            {t('announcement')} <Ltr>{formatExerciseTime(last.at.exerciseTimeMs)}</Ltr>
          </h2>
          <p dir="auto">{last.text}</p>
        </section>
      )}
      <div className={classes.figures}>
        <WallInjects wall={wall} />
        <section className={classes.panel} aria-labelledby="wall-ring">
          <h2 id="wall-ring">{t('ring.title')}</h2>
          <TeamRing
            isLarge
            parties={parties}
            arcs={arcs}
            kinds={kinds}
            labels={{
              sentence: messages === 0 ? t('ring.nothing') : t('ring.sentence', { count: messages }),
              table: t('ring.table'),
              from: t('ring.from'),
              to: t('ring.to'),
              kind: t('ring.kind'),
              count: t('ring.count'),
              none: t('ring.nothing'),
            }}
          />
        </section>
      </div>
    </div>
  );
}
