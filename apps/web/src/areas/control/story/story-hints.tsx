import type { Cell, Inject } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useNames } from '../names/use-names.ts';
import { useRights } from '../view/use-rights.ts';
import { StorySection } from './story-section.tsx';
import classes from './story.module.css';

interface Props {
  readonly cell: Cell;
  readonly inject: Inject;
}

/** The hints of an inject: which the team has opened and when, and those that can still be given. */
export function StoryHints({ cell, inject }: Props) {
  const { t } = useTranslation('control');
  const { connection } = useStaffRoom();
  const { words } = useNames();
  const give = useGive(connection);
  const rights = useRights();
  const { injectId, teamId } = cell;
  if (inject.hints.length === 0) return null;
  const mayGive = rights.has('hint:give') && cell.status === 'released';
  return (
    <StorySection title={t('story.hints', { opened: cell.hints.length, total: inject.hints.length })}>
      <ul className={classes.hints}>
        {inject.hints.map(({ id, text, cost }) => {
          const opened = cell.hints.find(({ hintId }) => hintId === id);
          return (
            <li key={id}>
              <ShownWords words={words(text)} />
              <span className={classes.soft}>
                {opened === undefined ? (
                  t('hint.cost', { percent: Math.round(cost * 100) })
                ) : (
                  <>
                    {t('hint.opened')} <Ltr>{formatExerciseTime(opened.at.exerciseTimeMs)}</Ltr>
                  </>
                )}
              </span>
              {opened === undefined && mayGive && (
                <ConfirmedButton
                  size="compact-sm"
                  label={t('hint.give')}
                  consequence={t('hint.consequence')}
                  run={() => give('hint:give', { injectId, hintId: id, teamId })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </StorySection>
  );
}
