import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import { roomPath, roomsOf } from '../../../exercise/rooms.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { ALL_SHOWN } from '../board/board-filter.ts';
import { COMMAND_OF_STEP, EXERCISE_STEPS } from '../clock-bar/exercise-steps.ts';
import { useNames } from '../names/use-names.ts';
import { SIDE_TABS } from '../parts.ts';
import { useControlView } from '../view/control-view.ts';
import { useRights } from '../view/use-rights.ts';
import type { Choice } from './choices.ts';
import { KEYS_OF_PLACE, PLACES, goTo } from './places.ts';

/** Everything that can be gone to or done from here by the person signed in. */
export function useChoices(): readonly Choice[] {
  const { t } = useTranslation(['msel', 'control', 'common']);
  const { t: tabWords } = useTranslation(['control', 'msel', 'messages']);
  const { exercise, exerciseId } = useStaffRoom();
  const { openTab, setFilter, ask } = useControlView();
  const role = useOwnMembership(exerciseId)?.role;
  const rights = useRights();
  const navigate = useNavigate();
  const names = useNames();
  const { scenario, teams } = exercise;
  return useMemo(() => {
    // What was filtered before would hide what is gone to.
    const show = (filter: Parameters<typeof setFilter>[0]) =>
      setFilter({
        ...ALL_SHOWN,
        state: undefined,
        phase: undefined,
        channel: undefined,
        teamId: undefined,
        ...filter,
      });
    const places = PLACES.map((place) => ({
      id: `place-${place}`,
      group: t('palette.group.place'),
      name: t(`palette.place.${place}`),
      keys: KEYS_OF_PLACE[place],
      run: () => goTo(place),
    }));
    const panels = SIDE_TABS.map(({ id, label }) => ({
      id: `tab-${id}`,
      group: t('palette.group.panel'),
      name: label(tabWords),
      run: () => openTab(id),
    }));
    const steps = EXERCISE_STEPS.filter((step) => rights.has(COMMAND_OF_STEP[step])).map((step) => ({
      id: `step-${step}`,
      group: t('palette.group.action'),
      name: t(`control:step.${step}.button`),
      run: () => ask({ about: 'exercise', step }),
    }));
    const rooms = (role === undefined ? [] : roomsOf(role)).map((room) => ({
      id: `room-${room}`,
      group: t('palette.group.room'),
      name: t(`common:rooms.${room}`),
      run: () => void navigate(roomPath(exerciseId, room)),
    }));
    return [
      ...places,
      ...panels,
      ...steps,
      {
        id: 'legend',
        group: t('palette.group.action'),
        name: t('control:legend.title'),
        keys: '?',
        run: () => ask({ about: 'legend' }),
      },
      {
        id: 'all',
        group: t('palette.group.action'),
        name: t('control:filter.clear'),
        run: () => show({}),
      },
      ...rooms,
      ...teams.map(({ id, name }) => ({
        id: `team-${id}`,
        group: t('palette.group.team'),
        name,
        also: [id],
        run: () => show({ teamId: id }),
      })),
      ...scenario.injects.map(({ id, title }) => ({
        id: `inject-${id}`,
        group: t('palette.group.inject'),
        name: names.inject(id),
        also: [id, ...Object.values(title)],
        run: () => show({ text: id }),
      })),
    ];
  }, [t, tabWords, scenario, teams, role, rights, names, exerciseId, openTab, setFilter, ask, navigate]);
}
