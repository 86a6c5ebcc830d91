import { standingAnswer, type Cell, type Inject } from '@cyberdrill/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnswerFields } from '../../../answers/answer-fields.tsx';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { StorySection } from './story-section.tsx';
import classes from './story.module.css';

interface Props {
  readonly exerciseId: string;
  readonly cell: Cell;
  readonly inject: Inject;
}

/** Every answer that a team has sent, the last one first; the one that stands is open. */
export function StoryAnswers({ exerciseId, cell, inject }: Props) {
  const { t } = useTranslation('control');
  const { exercise } = useStaffRoom();
  const standing = standingAnswer(cell);
  if (cell.responses.length === 0)
    return <Text c="dimmed">{t(inject.response === undefined ? 'answer.notAsked' : 'answer.none')}</Text>;
  const form = inject.response?.form;
  return cell.responses.toReversed().map((response) => {
    const { responseId, version, isFinal, isAfterEndex, values, text, at } = response;
    const kind = isAfterEndex ? 'afterEndex' : isFinal ? 'final' : 'interim';
    const title = `${t('answer.version', { version })} · ${t(`answer.${kind}`)} · ${formatExerciseTime(at.exerciseTimeMs)}`;
    return (
      <StorySection key={responseId} title={title} isOpen={response === (standing ?? cell.responses.at(-1))}>
        {form !== undefined && (
          <AnswerFields
            exerciseId={exerciseId}
            form={form}
            values={values}
            original={exercise.scenario.language}
            emptyWords={t('answer.empty')}
          />
        )}
        {text !== undefined && text !== '' && (
          <p className={classes.words} dir="auto">
            {text}
          </p>
        )}
        <Text size="xs" c="dimmed">
          <Ltr>{responseId}</Ltr>
        </Text>
      </StorySection>
    );
  });
}
