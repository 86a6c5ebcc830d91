import { NativeSelect } from '@mantine/core';
import { inLanguage, type ExerciseState, type RatingWork } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from '../evaluation.module.css';
import { SHOWN_WORKS, type QueueFilter, type ShownWorks } from './queue-filter.ts';

interface Props {
  readonly filter: QueueFilter;
  readonly counts: Readonly<Record<ShownWorks, number>>;
  readonly works: readonly RatingWork[];
  readonly exercise: ExerciseState;
  readonly onChoose: (filter: QueueFilter) => void;
}

/** What is shown of the answers: by what they wait for, by team, by inject. */
export function QueueFilters({ filter, counts, works, exercise, onChoose }: Props) {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const { show, teamId, injectId } = filter;
  const injects = [...new Map(works.map(({ inject }) => [inject.id, inject])).values()];
  const teams = exercise.teams.filter(({ id }) => works.some((work) => work.teamId === id));
  const withTeam = (value: string): QueueFilter => ({
    show,
    ...(value === '' ? {} : { teamId: value }),
    ...(injectId === undefined ? {} : { injectId }),
  });
  const withInject = (value: string): QueueFilter => ({
    show,
    ...(teamId === undefined ? {} : { teamId }),
    ...(value === '' ? {} : { injectId: value }),
  });
  return (
    <div className={classes.filters} role="group" aria-label={t('queue.filters')}>
      <NativeSelect
        label={t('queue.show')}
        value={show}
        onChange={({ currentTarget }) => onChoose({ ...filter, show: currentTarget.value as ShownWorks })}
        data={SHOWN_WORKS.map((value) => ({ value, label: t(`queue.${value}`, { number: counts[value] }) }))}
      />
      <NativeSelect
        label={t('queue.team')}
        value={teamId ?? ''}
        onChange={({ currentTarget }) => onChoose(withTeam(currentTarget.value))}
        data={[
          { value: '', label: t('queue.anyTeam') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={t('queue.inject')}
        value={injectId ?? ''}
        onChange={({ currentTarget }) => onChoose(withInject(currentTarget.value))}
        data={[
          { value: '', label: t('queue.anyInject') },
          ...injects.map(({ id, number, title }) => ({
            value: id,
            label: `${number} ${inLanguage(title, code, exercise.scenario.language).text}`,
          })),
        ]}
      />
    </div>
  );
}
