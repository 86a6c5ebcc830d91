/** Does things later, counted in exercise time. */
export interface Pacer {
  /** Runs the work once `exerciseMs` of exercise time have passed. */
  after(exerciseMs: number, work: () => Promise<unknown>): void;
}
