import type { Cell, Inject } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useNames } from '../names/use-names.ts';
import { StorySection } from './story-section.tsx';
import classes from './story.module.css';

interface Props {
  readonly cell: Cell;
  readonly inject: Inject;
}

/** What evaluators have found so far, and what the team is excused from; nothing where there is neither. */
export function StoryRatings({ cell, inject }: Props) {
  const { t } = useTranslation('control');
  const { words } = useNames();
  const excuses = Object.entries(cell.excused);
  if (cell.ratings.length + excuses.length === 0 && cell.action === undefined) return null;
  const describe = (expectationId: string) => {
    const found = inject.expectations.find(({ id }) => id === expectationId);
    return found === undefined ? <Ltr>{expectationId}</Ltr> : <ShownWords words={words(found.description)} />;
  };
  return (
    <StorySection title={t('story.ratings')}>
      <ul className={classes.facts}>
        {cell.action !== undefined && (
          <li>
            {t(cell.action.isDone ? 'rating.done' : 'rating.notDone')} <bdi>{cell.action.note}</bdi>
          </li>
        )}
        {cell.ratings.map(({ rater, expectationId, criterion, rating, comment }) => (
          <li key={`${rater} ${expectationId} ${criterion}`}>
            {describe(expectationId)} · <bdi>{criterion}</bdi>: <Ltr>{rating} / 5</Ltr>{' '}
            {comment !== undefined && <q dir="auto">{comment}</q>}
          </li>
        ))}
        {excuses.map(([expectationId, reason]) => (
          <li key={expectationId}>
            {t('rating.excused')} {expectationId === '*' ? t('rating.all') : describe(expectationId)}:{' '}
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </StorySection>
  );
}
