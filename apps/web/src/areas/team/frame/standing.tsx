import type { Phase, RoomConduct } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import classes from './standing.module.css';

/** Phases in which nothing runs, or nothing that is sent counts as it did. */
const TOLD = ['paused', 'no-duff', 'solution', 'ended', 'terminated'] as const satisfies readonly Phase[];
type Told = (typeof TOLD)[number];

const SHAPES: Readonly<Record<Told, string>> = {
  paused: '‖',
  'no-duff': '⚠',
  solution: '‖',
  ended: '■',
  terminated: '■',
};

/** That the exercise stands still, why, and what that means for who works in the room. */
export function Standing({ room }: { readonly room: RoomConduct }) {
  const { t } = useTranslation('team');
  const told = TOLD.find((phase) => phase === room.phase);
  if (told === undefined) return null;
  const reason = room.noDuff ?? room.phaseReason;
  return (
    <section
      className={classes.standing}
      data-standing={told}
      role={told === 'no-duff' ? 'alert' : undefined}
      aria-label={t(`standing.${told}.title`)}
    >
      <p className={classes.title}>
        <span aria-hidden>{SHAPES[told]}</span> {t(`standing.${told}.title`)}
      </p>
      {reason !== undefined && (
        <p className={classes.reason} dir="auto">
          {reason}
        </p>
      )}
      <p>{t(`standing.${told}.text`)}</p>
    </section>
  );
}
