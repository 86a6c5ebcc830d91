import { CHANNELS, inLanguage } from '@cyberdrill/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { SHOWN_STATES } from '../../../exercise/state-mark.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useControlView } from '../view/control-view.ts';
import { ALL_SHOWN, isFiltering } from './board-filter.ts';
import classes from './board.module.css';
import { TEAM_ORDERS, type TeamOrder } from './team-order.ts';

const MARKS = ['late', 'overdue'] as const;

interface Props {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly order: TeamOrder;
  readonly onOrder: (order: TeamOrder) => void;
  /** Leaves the search for the board. */
  readonly onDone: () => void;
}

/** What of the board is shown, and how the teams stand. */
export function BoardBar({ searchRef, order, onOrder, onDone }: Props) {
  const { t } = useTranslation(['control', 'common']);
  const { exercise } = useStaffRoom();
  const { code } = useLanguage();
  const { filter, setFilter, ask } = useControlView();
  const { scenario } = exercise;
  const states = [
    ...SHOWN_STATES.filter((state) => state !== 'late' && state !== 'overdue').map((state) => ({
      value: state,
      label: t(`common:state.${state}`),
    })),
    ...MARKS.map((mark) => ({ value: mark, label: t(`mark.${mark}`) })),
  ];
  const used = CHANNELS.filter((channel) => scenario.injects.some((inject) => inject.channel === channel));
  const select = (
    name: 'state' | 'phase' | 'channel' | 'teamId',
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <NativeSelect
      size="xs"
      className={classes.select ?? ''}
      aria-label={label}
      value={filter[name] ?? ''}
      data={[{ value: '', label }, ...options]}
      onChange={({ currentTarget: { value } }) => setFilter({ [name]: value === '' ? undefined : value })}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    onDone();
  };
  return (
    <div className={classes.bar} role="search" aria-label={t('filter.label')}>
      <TextInput
        ref={searchRef}
        size="xs"
        className={classes.search ?? ''}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        aria-keyshortcuts="/"
        dir="auto"
        value={filter.text}
        onChange={({ currentTarget }) => setFilter({ text: currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {select('state', t('filter.state'), states)}
      {scenario.phases.length > 0 &&
        select(
          'phase',
          t('filter.phase'),
          scenario.phases.map(({ id, name }) => ({
            value: id,
            label: inLanguage(name, code, scenario.language).text,
          })),
        )}
      {select(
        'channel',
        t('filter.channel'),
        used.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
      )}
      {select(
        'teamId',
        t('filter.team'),
        exercise.teams.map(({ id, name }) => ({ value: id, label: name })),
      )}
      <NativeSelect
        size="xs"
        className={classes.select ?? ''}
        aria-label={t('order.label')}
        value={order}
        data={TEAM_ORDERS.map((each) => ({ value: each, label: t(`order.${each}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onOrder(TEAM_ORDERS.find((each) => each === value) ?? 'plan')
        }
      />
      {isFiltering(filter) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            setFilter({
              ...ALL_SHOWN,
              state: undefined,
              phase: undefined,
              channel: undefined,
              teamId: undefined,
            })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        className={classes.end ?? ''}
        aria-label={t('legend.title')}
        aria-keyshortcuts="?"
        onClick={() => ask({ about: 'legend' })}
      >
        ?
      </Button>
    </div>
  );
}
