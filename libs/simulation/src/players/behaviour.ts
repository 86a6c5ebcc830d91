import type { SeededRandom } from '../chance/seeded-random.ts';

/** How a simulated team plays. Fractions are of the time it is given. */
export interface Behaviour {
  readonly name: 'quick' | 'steady' | 'slow' | 'wrong' | 'silent' | 'unlucky';
  /** Fraction of the target time after which it acts, from … to. Above 1 is late. */
  readonly pace: readonly [number, number];
  /** Probability that an answer is the right one. */
  readonly accuracy: number;
  /** Probability that it does what is asked of it at all. */
  readonly diligence: number;
  /** It loses its link for a while in the middle of the drill, and goes on working meanwhile. */
  readonly losesLink: boolean;
}

const BEHAVIOURS: Readonly<Record<Behaviour['name'], Behaviour>> = {
  quick: { name: 'quick', pace: [0.15, 0.5], accuracy: 0.95, diligence: 1, losesLink: false },
  steady: { name: 'steady', pace: [0.4, 0.95], accuracy: 0.85, diligence: 0.97, losesLink: false },
  slow: { name: 'slow', pace: [0.9, 2.2], accuracy: 0.8, diligence: 0.9, losesLink: false },
  wrong: { name: 'wrong', pace: [0.3, 0.9], accuracy: 0.25, diligence: 0.95, losesLink: false },
  silent: { name: 'silent', pace: [1, 3], accuracy: 0.7, diligence: 0.15, losesLink: false },
  unlucky: { name: 'unlucky', pace: [0.4, 1], accuracy: 0.85, diligence: 0.97, losesLink: true },
};

/** Given out in this order, so that even a small drill has each kind; a large one has mostly steady teams. */
const CAST: readonly Behaviour['name'][] = [
  'steady',
  'unlucky',
  'quick',
  'slow',
  'wrong',
  'silent',
  'steady',
  'steady',
];

/** Deals a behaviour to each of the teams; the seed decides who gets which. */
export function castBehaviours<Team>(
  teams: readonly Team[],
  random: SeededRandom,
): readonly (readonly [Team, Behaviour])[] {
  const dealt = random.shuffled(teams.map((_, index) => CAST[index % CAST.length] ?? 'steady'));
  return teams.map((team, index) => [team, BEHAVIOURS[dealt[index] ?? 'steady']] as const);
}
