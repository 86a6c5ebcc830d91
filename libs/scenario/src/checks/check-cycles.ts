import type { CheckContext } from './check-context.ts';
import { dependentsOf, namedIn, type Dependent } from './dependencies.ts';

/** No inject or obligation waits, directly or through others, for itself. */
export function checkCycles({ file, faults }: CheckContext): void {
  const dependents = dependentsOf(file);
  for (const cycle of findCycles(dependents)) {
    const [first] = cycle;
    if (first?.condition === undefined) continue;
    faults.add({
      code: 'CONDITION_CYCLE',
      path: first.condition.path,
      message:
        cycle.length === 1
          ? `The ${first.name} waits for itself.`
          : `These wait for each other: ${[...cycle, first].map(({ name }) => name).join(' → ')}.`,
      remedy: 'Release one of them at a time or by hand, or after something outside the circle.',
    });
  }
}

/** The circles there are, each from the member that comes first in the file; not all of them where several share a member. */
function findCycles(dependents: ReadonlyMap<string, Dependent>): readonly (readonly Dependent[])[] {
  const cycles: (readonly Dependent[])[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const order = [...dependents.keys()];

  const visit = (key: string): void => {
    const dependent = dependents.get(key);
    if (dependent === undefined || done.has(key)) return;
    const start = trail.indexOf(key);
    if (start >= 0) {
      const members = new Set(trail.slice(start));
      const first = order.findIndex((candidate) => members.has(candidate));
      const turn = trail.indexOf(order[first] ?? key) - start;
      const circle = trail.slice(start);
      cycles.push(
        [...circle.slice(turn), ...circle.slice(0, turn)]
          .map((member) => dependents.get(member))
          .filter((member) => member !== undefined),
      );
      return;
    }
    trail.push(key);
    if (dependent.condition !== undefined) new Set(namedIn(dependent.condition)).forEach(visit);
    trail.pop();
    done.add(key);
  };

  order.forEach(visit);
  return cycles;
}
