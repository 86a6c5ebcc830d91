/** What somebody is doing at this moment. */
export interface Doing {
  /** The inject that is looked at. */
  readonly injectId?: string;
  /** An answer to it is being written. */
  readonly isWriting: boolean;
}

/** A device of a team that is connected. */
export interface PresentDevice extends Doing {
  readonly deviceId: string;
  readonly name?: string;
  /** Place in the team's stream up to which it has confirmed everything. */
  readonly held: number;
  /** Milliseconds to it and back; absent until measured. */
  readonly roundTripMs?: number;
}

/** News of one team's room, from the process that has its devices to the others. */
export interface RoomNews {
  readonly exerciseId: string;
  readonly teamId: string;
  /** Which process tells; each takes it for itself when it starts. */
  readonly processId: string;
  /** All devices of the team that are connected to that process. */
  readonly devices?: readonly PresentDevice[];
  /** The team's draft for this inject has changed. */
  readonly draftOf?: string;
}

/**
 * Carries to every process what is true for the moment only: who is here, and that something is worth reading again. Nothing
 * is kept, and news may be lost; who tells of devices tells again.
 */
export abstract class RoomFeed {
  /** Never throws: news that cannot be told are lost. */
  abstract tell(news: RoomNews): void;

  /**
   * Calls back with the news of every process, this one's own among them.
   * @returns how to stop listening
   */
  abstract subscribe(listener: (news: RoomNews) => void): () => void;
}
