import { useStaffRoom } from '../../../exercise/staff-frame.tsx';

/** The board: injects × teams. */
export function Board() {
  const { exercise } = useStaffRoom();
  return <section>{exercise.title}</section>;
}
