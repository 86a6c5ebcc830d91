/** What of an Engine.IO connection it takes to cut it. */
export interface Cuttable {
  readonly transport: object;
  close(discard: boolean): void;
}

/**
 * Cuts a connection at once, for those that do not listen. The closing handshake of a WebSocket would leave them half a minute in
 * which all they send still has to be received.
 */
export function cut(connection: Cuttable): void {
  connection.close(true);
  // The WebSocket, where it is one; polling is over with the session.
  const { socket } = connection.transport as { readonly socket?: { terminate?(): void } };
  socket?.terminate?.();
}
