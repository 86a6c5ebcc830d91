import { Textarea } from '@mantine/core';
import type { CriterionWork, RatingWork } from '@cyberdrill/domain';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';
import { SavingMark } from '../saving/saving-mark.tsx';
import { keepTyped, typedIn } from '../saving/typed.ts';
import { useSaving } from '../saving/use-saving.ts';
import { criterionWords, RATINGS, ratingWords } from './criterion-words.ts';
import { OthersRatings } from './others-ratings.tsx';

/** Longest comment that the core takes. */
const LONGEST_COMMENT = 5_000;

interface Props {
  readonly work: RatingWork;
  readonly criterion: CriterionWork;
}

/** One criterion: its anchors as buttons, a comment, and what others rated once the reader has. */
export function CriterionCard({ work, criterion }: Props) {
  const { t } = useTranslation('evaluation');
  const announce = useAnnounce();
  const { exerciseId, connection, isOnline, may } = useEvaluationRoom();
  const { inject, teamId, answer } = work;
  const { expectationId, own } = criterion;
  const name = criterionWords(t, criterion.criterion);
  const key = [exerciseId, inject.id, teamId, answer.version, expectationId, criterion.criterion].join(' ');
  const { state, pending, save, retry } = useSaving('response:rate', { connection, isOnline });
  const [comment, setComment] = useState(() => typedIn(key) || (own?.comment ?? ''));
  const chosen = pending?.rating ?? own?.rating;
  const isOpen = may('response:rate');

  const rate = (rating: number) => {
    const words = comment.trim();
    const of = { injectId: inject.id, teamId, expectationId, criterion: criterion.criterion };
    save({ ...of, rating, ...(words === '' ? {} : { comment: words }) });
  };
  const onKey = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLTextAreaElement;
    const rating = RATINGS.find((each) => String(each) === event.key);
    if (!isOpen || isTyping || rating === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    rate(rating);
  };
  const storeComment = () => {
    if (
      chosen !== undefined &&
      comment.trim() !== (pending ?? own)?.comment?.trim() &&
      comment !== own?.comment
    )
      rate(chosen);
  };
  const isStored = state.status === 'stored';
  useEffect(() => {
    if (!isStored || chosen === undefined) return;
    keepTyped(key, '');
    announce(`${t('rubric.said', { criterion: name, rating: chosen })}. ${t('saving.stored')}`);
    // Said once for each time it is stored.
  }, [isStored]);

  return (
    <fieldset className={classes.criterion} onKeyDown={onKey}>
      <legend>{name}</legend>
      {criterion.isOwnOutdated && <p className={classes.warn}>{t('rubric.outdated')}</p>}
      <div className={classes.scale}>
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            className={classes.rating}
            aria-pressed={chosen === rating}
            disabled={!isOpen}
            onClick={() => rate(rating)}
          >
            {ratingWords(t, criterion.criterion, rating)}
          </button>
        ))}
      </div>
      <Textarea
        label={t('rubric.comment')}
        description={chosen === undefined ? t('rubric.commentFirst') : t('rubric.commentHelp')}
        dir="auto"
        rows={2}
        maxLength={LONGEST_COMMENT}
        readOnly={!isOpen}
        value={comment}
        onChange={({ currentTarget }) => {
          setComment(currentTarget.value);
          keepTyped(key, currentTarget.value);
        }}
        onBlur={storeComment}
      />
      <SavingMark state={state} onRetry={retry} />
      <OthersRatings criterion={criterion} />
    </fieldset>
  );
}
