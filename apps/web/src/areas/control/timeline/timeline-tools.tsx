import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../../exercise/state-mark.tsx';
import classes from './timeline.module.css';

/** How much of the axis a press moves, in pixels. */
const PAN_PX = 240;

interface Props {
  readonly onZoom: (factor: number) => void;
  readonly onPan: (byPx: number) => void;
  readonly onWhole: () => void;
  readonly onNow: () => void;
}

/** What of the axis is shown, and what its marks mean. */
export function TimelineTools({ onZoom, onPan, onWhole, onNow }: Props) {
  const { t } = useTranslation('msel');
  const tools = [
    ['earlier', '‹', () => onPan(-PAN_PX)],
    ['later', '›', () => onPan(PAN_PX)],
    ['closer', '+', () => onZoom(0.5)],
    ['farther', '−', () => onZoom(2)],
  ] as const;
  return (
    <>
      <div className={classes.tools} role="group" aria-label={t('timeline.zoom')}>
        {tools.map(([key, sign, act]) => (
          <Button
            key={key}
            size="compact-sm"
            variant="default"
            aria-label={t(`timeline.${key}`)}
            title={t(`timeline.${key}`)}
            onClick={act}
          >
            <span aria-hidden className={classes.sign}>
              {sign}
            </span>
          </Button>
        ))}
        <Button size="compact-sm" variant="default" onClick={onWhole}>
          {t('timeline.whole')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onNow}>
          {t('timeline.now')}
        </Button>
      </div>
      <span className={classes.legend}>
        <StateMark state="planned" withWord />
        <StateMark state="released" withWord />
        <span>
          <span aria-hidden>◷ </span>
          {t('timeline.deadline')}
        </span>
        <span className={classes.hint}>{t('timeline.hint')}</span>
      </span>
    </>
  );
}
