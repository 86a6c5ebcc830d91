import type { CheckContext } from './check-context.ts';

/** Every objective is tested by something, every inject serves an objective, and one part at most takes the rest. */
export function checkObjectives({ file, faults }: CheckContext): void {
  for (const { item, path } of file.injects) {
    if ((item.objectives ?? []).length > 0) continue;
    const isSideLine = item.kind === 'information' || item.kind === 'facilitation';
    faults.add({
      code: isSideLine ? 'INFORMATION_AIMLESS' : 'INJECT_AIMLESS',
      path,
      message: `The ${item.kind ?? 'inject'} serves no objective.`,
      remedy: 'Name at least one under "objectives", or leave the inject out.',
    });
  }
  // With items missing, an objective may only seem untested.
  if (!file.isWhole) return;
  const tested = new Set([
    ...file.injects.flatMap(({ item }) =>
      (item.expectations ?? []).length > 0 ? (item.objectives ?? []) : [],
    ),
    ...file.obligations.flatMap(({ item }) => item.objectives ?? []),
  ]);
  for (const { item, path } of file.objectives) {
    if (tested.has(item.id)) continue;
    faults.add({
      code: 'OBJECTIVE_UNTESTED',
      path,
      message: `Nothing tests the objective "${item.id}".`,
      remedy: 'Name it under "objectives" of an inject with expectations, or of an obligation.',
    });
  }
}

/** One part at most takes the rest of the teams. */
export function checkParts({ file, faults }: CheckContext): void {
  const [first, ...others] = file.parts.filter(({ item }) => item.teams === 'rest');
  for (const { path } of others) {
    faults.add({
      code: 'REST_TAKEN',
      path: `${path}.teams`,
      message: `The rest of the teams plays the part "${first?.item.id}" already.`,
      remedy: 'Write how many teams play this part.',
    });
  }
}
