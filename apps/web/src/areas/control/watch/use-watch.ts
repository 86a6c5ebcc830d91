import { useMemo } from 'react';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { lateTeams, overdueDuties, presences, undecided } from './watch-facts.ts';

/** What needs attention, found anew only where something has changed. */
export function useWatch() {
  const { exercise, entries } = useStaffRoom();
  const { scenario, cells, teams, duties, connected } = exercise;
  return {
    duties: useMemo(() => overdueDuties(duties), [duties]),
    late: useMemo(() => lateTeams({ scenario, cells, teams }), [scenario, cells, teams]),
    undecided: useMemo(() => undecided({ scenario, cells }), [scenario, cells]),
    // Presence changes with entries of its own, which change `connected`.
    presences: useMemo(() => presences({ teams, connected }, entries), [teams, connected]),
  };
}
