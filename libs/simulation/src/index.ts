export { SeededRandom } from './chance/seeded-random.ts';
export type { DrillSeat } from './drill-seat.ts';
export { fictionalTeams } from './fictional-teams.ts';
export { ClockPacer } from './pace/clock-pacer.ts';
export type { Pacer } from './pace/pacer.ts';
export { castBehaviours, type Behaviour } from './players/behaviour.ts';
export { SimulatedTeam } from './players/simulated-team.ts';
export { SimulatedControl } from './simulated-control.ts';
export { evaluateAll } from './simulated-evaluator.ts';
