import type { Entry } from '@cyberdrill/domain';

/** What became of a command. */
export interface Outcome {
  /** The entries it caused; none when nothing had to change. */
  readonly entries: readonly Entry[];
  /** True when a command with this id had been carried out before; `entries` are those of the first time. */
  readonly isRepeat: boolean;
}
