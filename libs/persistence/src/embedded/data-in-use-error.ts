/** Another living process runs the database on this data folder. */
export class DataInUseError extends Error {
  /** Process id of the one that has it. */
  readonly ownerPid: number;

  constructor(home: string, ownerPid: number) {
    super(
      `The database in ${home} is in use by process ${ownerPid}. ` +
        'Stop that one first, or give this one a data folder of its own (DATA_DIR).',
    );
    this.name = 'DataInUseError';
    this.ownerPid = ownerPid;
  }
}
