import { Stack, Text, Title } from '@mantine/core';
import { inLanguage, type ExerciseState, type RatingWork, type StoredResponse } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { AnswerFields } from '../../../answers/answer-fields.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { RichWords } from '../../../words/rich-words.tsx';
import classes from '../evaluation.module.css';

interface Props {
  readonly exerciseId: string;
  readonly exercise: ExerciseState;
  readonly work: RatingWork;
}

/** The answer that stands, with the ones before and after it on demand, and what a good one holds. */
export function AnswerView({ exerciseId, exercise, work: { inject, cell, answer } }: Props) {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const others = cell.responses.filter((response) => response !== answer);
  const of = { exerciseId, exercise, form: inject.response?.form };
  return (
    <>
      <section className={classes.part} aria-labelledby="answer">
        <Title order={3} size="h4" id="answer" mb="xs">
          {t('answer.answer')}
        </Title>
        <Response {...of} response={answer} deadlineActiveTimeMs={cell.deadlineActiveTimeMs} />
        {others.length > 0 && (
          <details className={classes.more}>
            <summary>{t('answer.versions')}</summary>
            <Stack gap="lg" mt="sm">
              {others.map((response) => (
                <Response
                  key={response.responseId}
                  {...of}
                  response={response}
                  deadlineActiveTimeMs={cell.deadlineActiveTimeMs}
                />
              ))}
            </Stack>
          </details>
        )}
      </section>
      <section className={classes.part} aria-labelledby="expected">
        <Title order={3} size="h4" id="expected" mb="xs">
          {t('answer.expected')}
        </Title>
        {inject.expectedResponse === undefined ? (
          <Text c="dimmed">{t('answer.noExpected')}</Text>
        ) : (
          <RichWords words={inLanguage(inject.expectedResponse, code, exercise.scenario.language)} />
        )}
      </section>
    </>
  );
}

interface ResponseProps {
  readonly exerciseId: string;
  readonly exercise: ExerciseState;
  readonly form: NonNullable<RatingWork['inject']['response']>['form'] | undefined;
  readonly response: StoredResponse;
  readonly deadlineActiveTimeMs: number | undefined;
}

function Response({ exerciseId, exercise, form, response, deadlineActiveTimeMs = Infinity }: ResponseProps) {
  const { t } = useTranslation('evaluation');
  const { version, isFinal, isAfterEndex, at, values, text } = response;
  const marks = [
    isFinal ? t('answer.final') : t('answer.interim'),
    ...(at.activeTimeMs > deadlineActiveTimeMs ? [t('answer.late')] : []),
    ...(isAfterEndex ? [t('answer.afterEndex')] : []),
  ];
  return (
    <div>
      <Text c="dimmed" mb="xs">
        {t('answer.version', { version })} · {marks.join(' · ')} · {t('answer.sent')}{' '}
        <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr>
      </Text>
      {form !== undefined && (
        <AnswerFields
          exerciseId={exerciseId}
          form={form}
          values={values}
          original={exercise.scenario.language}
          emptyWords={t('answer.notFilled')}
        />
      )}
      {text !== undefined && text !== '' && (
        <>
          <Title order={4} size="h5" mt="sm">
            {t('answer.free')}
          </Title>
          <p className={classes.words} dir="auto">
            {text}
          </p>
        </>
      )}
    </div>
  );
}
