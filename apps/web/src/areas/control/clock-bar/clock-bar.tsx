import { movesFrom, readClock } from '@cyberdrill/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTicking } from '../../../clock/use-ticking.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatDuration } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useControlView } from '../view/control-view.ts';
import { useRights } from '../view/use-rights.ts';
import classes from './clock-bar.module.css';
import { COMMAND_OF_STEP, EXERCISE_STEPS, type ExerciseStep } from './exercise-steps.ts';

/** The key that is bound to NO DUFF everywhere in the room, also where somebody types. */
const NO_DUFF_KEY = 'F8';

/** Steps that cannot be taken back, or that stop everything. */
const LOOKS: Partial<Readonly<Record<ExerciseStep, 'filled' | 'light'>>> = {
  start: 'filled',
  resume: 'filled',
  liftNoDuff: 'filled',
};

/** What can be done to the exercise as a whole, by the viewer, in the phase it is in; NO DUFF is always at the end of the line. */
export function ClockBar() {
  const { t } = useTranslation('control');
  const { exercise } = useStaffRoom();
  const { ask } = useControlView();
  const rights = useRights();
  const steps = EXERCISE_STEPS.filter(
    (step) =>
      step !== 'noDuff' &&
      rights.has(COMMAND_OF_STEP[step]) &&
      (step !== 'move' || movesFrom(exercise.phase).length > 0),
  );
  const mayDeclare = rights.has('exercise:declare-no-duff');
  const askFor = (step: ExerciseStep) => ask({ about: 'exercise', step });
  useKeys(mayDeclare ? { [NO_DUFF_KEY]: () => askFor('noDuff') } : {}, { overDialogs: true });
  return (
    <section className={classes.bar} aria-label={t('steps')} data-phase={exercise.phase}>
      {steps.map((step) => (
        <Button key={step} size="compact-sm" variant={LOOKS[step] ?? 'default'} onClick={() => askFor(step)}>
          {t(`step.${step}.button`)}
        </Button>
      ))}
      <NextRelease />
      {mayDeclare && (
        <Button
          className={classes.last ?? ''}
          size="compact-sm"
          color="red"
          aria-keyshortcuts={NO_DUFF_KEY}
          rightSection={<Ltr className={classes.key ?? ''}>{NO_DUFF_KEY}</Ltr>}
          onClick={() => askFor('noDuff')}
        >
          {t('step.noDuff.button')}
        </Button>
      )}
    </section>
  );
}

/** How long it is until the next inject goes out, on the exercise clock. */
function NextRelease() {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const { exercise, connection } = useStaffRoom();
  const { clock, agenda } = exercise;
  const atMs = agenda.releases.first?.atMs;
  const span = useTicking(() =>
    atMs === undefined
      ? ''
      : formatDuration(atMs - readClock(clock, connection.nowMs()).exerciseTimeMs, code),
  );
  if (span === '' || clock.state === 'stopped') return null;
  return (
    <span className={classes.next}>
      {t('board.nextIn')} <Ltr>{span}</Ltr>
    </span>
  );
}
