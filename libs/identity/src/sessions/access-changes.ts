/** Whose access has changed, or ended. Exactly one of the four is set. */
export type AccessChange =
  /** An account: disabled, its role in some exercise, its second factors, or all of its sessions. */
  | { readonly accountId: string }
  /** One session of somebody. */
  | { readonly sessionId: string }
  /** A key or a membership. */
  | { readonly accessId: string }
  /** Everybody with a membership in an exercise: what they must have accepted to be in it is another text now. */
  | { readonly exerciseId: string };

/**
 * Tells, in this process and in all others, that something which opened an exercise may do so no more: whoever keeps
 * connections or remembers answers looks again at once. A hint like any other: what is lost (a process that dies between its
 * commit and its word, a database away) is found by the look that sockets' access is given every few seconds anyway.
 */
export abstract class AccessChanges {
  /** Tells of a change that is committed; never rejects. */
  abstract publish(change: AccessChange): Promise<void>;
  /** Calls back for every change, whichever process published it, once or more; returns how to stop listening. */
  abstract onChange(listener: (change: AccessChange) => void): () => void;
}
