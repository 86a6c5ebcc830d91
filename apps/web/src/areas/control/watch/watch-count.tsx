import { Badge } from '@mantine/core';
import { useWatch } from './use-watch.ts';

/** How many things wait for somebody to do something about them. */
export function WatchCount() {
  const { duties, undecided } = useWatch();
  const count = duties.length + undecided.length;
  return count === 0 ? null : (
    <Badge size="sm" color="red" circle={count < 10}>
      {count}
    </Badge>
  );
}
