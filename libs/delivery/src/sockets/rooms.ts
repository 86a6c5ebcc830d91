/** Socket.IO rooms. The server alone chooses them, from what it knows of the token; no client ever names one. */

/** All devices connected with one access key. */
export function keyRoom(accessId: string): string {
  return `key:${accessId}`;
}
