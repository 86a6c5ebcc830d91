import type { PartyReport, TieReport } from '@cyberdrill/domain';

/** How a duty to tell went between two parties; `free`: they talked without one. */
export type TieMark = 'good' | 'fair' | 'bad' | 'free';

/** How a tie went: all in time, some late or missing, none done, or no duty at all. */
export function tieMark({
  required,
  discharged,
  onTime,
}: Pick<TieReport, 'required' | 'discharged' | 'onTime'>): TieMark {
  if (required === 0) return 'free';
  if (discharged === 0) return 'bad';
  return onTime < required ? 'fair' : 'good';
}

/** Who had to tell whom, as a table: a line for each party that owed or told, a column for each that was to be told or was. */
export interface TieMatrix {
  readonly senders: readonly PartyReport[];
  readonly recipients: readonly PartyReport[];
  readonly tie: (from: string, to: string) => TieReport | undefined;
}

/** Lays ties out in lines and columns, in the order of the parties; parties without any are left out. */
export function matrixOf(parties: readonly PartyReport[], ties: readonly TieReport[]): TieMatrix {
  const byPair = new Map(ties.map((tie) => [`${tie.from} ${tie.to}`, tie]));
  const from = new Set(ties.map((tie) => tie.from));
  const to = new Set(ties.map((tie) => tie.to));
  return {
    senders: parties.filter(({ party }) => from.has(party)),
    recipients: parties.filter(({ party }) => to.has(party)),
    tie: (sender, recipient) => byPair.get(`${sender} ${recipient}`),
  };
}

/** What is drawn between two parties. */
export type TieKind = 'in-time' | 'late' | 'missing' | 'free';

/** Arcs of a graph: duties met in time, met late, never met, and messages where there was no duty. */
export function tieArcs(
  ties: readonly TieReport[],
): readonly { readonly from: string; readonly to: string; readonly kind: TieKind; readonly count: number }[] {
  return ties.flatMap(({ from, to, required, discharged, onTime, messages }) => {
    const counts: readonly (readonly [TieKind, number])[] = [
      ['in-time', onTime],
      ['late', discharged - onTime],
      ['missing', required - discharged],
      ['free', required === 0 ? messages : 0],
    ];
    return counts.flatMap(([kind, count]) => (count > 0 ? [{ from, to, kind, count }] : []));
  });
}
