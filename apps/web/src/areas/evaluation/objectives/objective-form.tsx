import { inLanguage, type CommandMap } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, type Values } from '../../../forms/form.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { TextAreaField } from '../../../forms/text-area-field.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';
import { ObservedAtFields } from '../observed-at-fields.tsx';
import { observedAtMs } from '../observed-at.ts';
import { keepTyped, typedIn } from '../saving/typed.ts';
import { useGiving } from '../saving/use-giving.ts';

/** HSEEP's ratings, the best first; ordinal, never turned into points. */
const HSEEP_RATINGS = ['P', 'S', 'M', 'U'] as const;
type Rating = CommandMap['objective:rate']['rating'];

/** Stands for all teams in the choice of one; no id of a team. */
const EVERYBODY = '*';
const LONGEST_OBSERVATION = 5_000;
type Name = 'objectiveId' | 'teamId' | 'rating' | 'observation' | 'exerciseTime' | 'localTime';

/** Rates an objective, for one team or for all together; what the four ratings mean stands above the choice. */
export function ObjectiveForm() {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const announce = useAnnounce();
  const { exercise, exerciseId, connection } = useEvaluationRoom();
  const give = useGiving(connection, 'objective:rate');
  // Counts what is stored: the form is drawn anew, empty, after each.
  const [stored, setStored] = useState(0);
  const typedKey = `${exerciseId} objective observation`;
  const { objectives, language } = exercise.scenario;
  const submit = async (values: Values<Name>) => {
    const { objectiveId = '', teamId = EVERYBODY, rating = '', observation = '' } = values;
    await give({
      objectiveId,
      ...(teamId === EVERYBODY ? {} : { teamId }),
      rating: rating as Rating,
      observation,
      observedAtMs: observedAtMs(values, exercise, connection.nowMs()),
    });
    keepTyped(typedKey, '');
    setStored((count) => count + 1);
    announce(t('objectives.stored'));
  };
  return (
    <div className={classes.part}>
      {stored > 0 && (
        <p className={classes.stored}>
          <span aria-hidden>✓</span> {t('objectives.stored')}
        </p>
      )}
      <Form<Name> key={stored} submit={t('objectives.submit')} onSubmit={submit}>
        <SelectField
          name="objectiveId"
          label={t('objectives.objective')}
          options={objectives.map(({ id, title }) => ({
            value: id,
            label: inLanguage(title, code, language).text,
          }))}
        />
        <TeamSelect />
        <dl className={classes.meanings}>
          {HSEEP_RATINGS.map((rating) => (
            <div key={rating}>
              <dt>{t(`objectives.${rating}`)}</dt>
              <dd>{t(`objectives.meaning${rating}`)}</dd>
            </div>
          ))}
        </dl>
        <SelectField
          name="rating"
          label={t('objectives.rating')}
          options={[
            { value: '', label: '' },
            ...HSEEP_RATINGS.map((rating) => ({ value: rating, label: t(`objectives.${rating}`) })),
          ]}
        />
        <TextAreaField
          name="observation"
          label={t('objectives.observation')}
          rows={4}
          maxLength={LONGEST_OBSERVATION}
          defaultValue={typedIn(typedKey)}
          onType={(text) => keepTyped(typedKey, text)}
        />
        <ObservedAtFields />
      </Form>
    </div>
  );
}

/** Whom a rating is for. */
function TeamSelect() {
  const { t } = useTranslation('evaluation');
  const { exercise } = useEvaluationRoom();
  return (
    <SelectField
      name="teamId"
      label={t('objectives.for')}
      options={[
        { value: EVERYBODY, label: t('objectives.everybody') },
        ...exercise.teams.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
