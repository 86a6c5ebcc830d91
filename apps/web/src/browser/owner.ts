/** Whose things a browser keeps: devices are shared in a drill, and one person may change teams. */
export interface Owner {
  readonly exerciseId: string;
  readonly accountId: string;
  /** The team, or the role of who plays for none. */
  readonly side: string;
}

/** Name of a database of the browser that holds things of one owner only. */
export function databaseName(what: string, { exerciseId, accountId, side }: Owner): string {
  return ['cyberdrill', what, exerciseId, accountId, side].join(':');
}
