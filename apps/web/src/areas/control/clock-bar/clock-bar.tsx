import { useStaffRoom } from '../../../exercise/staff-frame.tsx';

/** What can be done to the exercise as a whole. */
export function ClockBar() {
  const { exercise } = useStaffRoom();
  return <section>{exercise.phase}</section>;
}
