import type { Inject, Scenario, ScenarioPhase } from '@cyberdrill/domain';

/** A line of the board: an inject, or the phase of the story that the following injects belong to. */
export type BoardLine =
  | { readonly kind: 'phase'; readonly phase: ScenarioPhase }
  | {
      readonly kind: 'inject';
      readonly inject: Inject;
      /** Exercise time that gives the inject its place: its own, or that of the inject before it in the MSEL. */
      readonly placeMs: number;
    };

/**
 * All lines: phases in the order of the story, in each the injects by time. An inject without a time of its own stands where its
 * author put it, behind the one before. Nothing that happens moves a line.
 */
export function boardLines({ injects, phases }: Pick<Scenario, 'injects' | 'phases'>): readonly BoardLine[] {
  const placed = withPlaces(injects);
  const known = new Set(phases.map(({ id }) => id));
  const ofPhase = Map.groupBy(placed, ({ inject: { phase } }) =>
    phase !== undefined && known.has(phase) ? phase : undefined,
  );
  const inOrder = (id: string | undefined) =>
    // The sort keeps the order of the MSEL where times are the same.
    (ofPhase.get(id) ?? []).toSorted((one, other) => one.placeMs - other.placeMs);
  return [
    ...inOrder(undefined),
    ...phases.flatMap((phase) => {
      const lines = inOrder(phase.id);
      return lines.length === 0 ? [] : [{ kind: 'phase', phase } as const, ...lines];
    }),
  ];
}

function withPlaces(injects: readonly Inject[]): readonly Extract<BoardLine, { readonly kind: 'inject' }>[] {
  let lastMs = 0;
  return injects.map((inject) => {
    lastMs = plannedTimeOf(inject) ?? lastMs;
    return { kind: 'inject', inject, placeMs: lastMs };
  });
}

/** The exercise time that the plan gives an inject, in milliseconds; `undefined` when a condition or a hand is awaited. */
export function plannedTimeOf({ release, kind }: Inject): number | undefined {
  return release.on === 'time' && kind !== 'contingency' ? release.atMs : undefined;
}

/**
 * Before which line the present stands: before the first inject that is still to come, or after the last.
 * @returns an index into the lines, up to their number
 */
export function lineOfNow(lines: readonly BoardLine[], exerciseTimeMs: number): number {
  const last = lines.findLastIndex((line) => line.kind === 'inject' && line.placeMs <= exerciseTimeMs);
  return last + 1;
}
