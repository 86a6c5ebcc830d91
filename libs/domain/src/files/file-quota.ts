/** A number of files and what they hold together. */
export interface FileAmount {
  readonly files: number;
  readonly bytes: number;
}

/** How much may be stored in one exercise. */
export interface FileQuotas {
  /** By one team; content that several teams hand in counts for each of them. */
  readonly ofTeam: FileAmount;
  /** By everybody together, with what the scenario brought. */
  readonly ofExercise: FileAmount;
}

/** Enough for evidence, too little to fill a disk: a team's share for an hour of a busy drill is a tenth of it. */
export const FILE_QUOTAS: FileQuotas = {
  ofTeam: { files: 200, bytes: 50_000_000 },
  ofExercise: { files: 5_000, bytes: 2_000_000_000 },
};

/** What is stored already; `ofTeam` is left out for a file of exercise control. */
export interface FileUsage {
  readonly ofTeam?: FileAmount;
  readonly ofExercise: FileAmount;
}

/** The quota that a further file does not fit into. */
export interface QuotaProblem {
  readonly whose: 'team' | 'exercise';
  readonly maxFiles: number;
  readonly maxBytes: number;
}

/**
 * Whether one more file of `sizeBytes` fits. It is counted as new even where the exercise has the same content from somebody else:
 * a team must not learn by its room that another holds the file.
 * @returns the quota it does not fit into; `undefined` when it fits
 */
export function quotaProblem(
  quotas: FileQuotas,
  usage: FileUsage,
  sizeBytes: number,
): QuotaProblem | undefined {
  const isFull = (quota: FileAmount, used: FileAmount): boolean =>
    used.files + 1 > quota.files || used.bytes + sizeBytes > quota.bytes;
  const { ofTeam, ofExercise } = quotas;
  if (usage.ofTeam !== undefined && isFull(ofTeam, usage.ofTeam)) return problem('team', ofTeam);
  return isFull(ofExercise, usage.ofExercise) ? problem('exercise', ofExercise) : undefined;
}

function problem(whose: QuotaProblem['whose'], { files, bytes }: FileAmount): QuotaProblem {
  return { whose, maxFiles: files, maxBytes: bytes };
}
