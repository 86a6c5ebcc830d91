/** What of an Engine.IO connection is needed to time its heartbeats. */
export interface Heartbeats {
  on(event: 'packet' | 'packetCreate', listener: (packet: { readonly type: string }) => void): unknown;
}

/**
 * Times the heartbeats of a connection: they come by themselves every few seconds, so that measuring costs no byte.
 * @param onMeasured told of the time to the device and back, in milliseconds, when it differs from what was told before by
 * more than a quarter
 */
export function watchRoundTrip(connection: Heartbeats, onMeasured: (roundTripMs: number) => void): void {
  let sentAtMs: number | undefined;
  let toldMs: number | undefined;
  connection.on('packetCreate', ({ type }) => {
    if (type === 'ping') sentAtMs = performance.now();
  });
  connection.on('packet', ({ type }) => {
    if (type !== 'pong' || sentAtMs === undefined) return;
    const roundTripMs = Math.round(performance.now() - sentAtMs);
    sentAtMs = undefined;
    if (toldMs !== undefined && !isOther(roundTripMs, toldMs)) return;
    toldMs = roundTripMs;
    onMeasured(roundTripMs);
  });
}

/** On short ways a quarter is nothing: below so many milliseconds every line is good. */
const NEGLIGIBLE_MS = 25;

function isOther(oneMs: number, otherMs: number): boolean {
  return Math.abs(oneMs - otherMs) > Math.max(NEGLIGIBLE_MS, otherMs / 4);
}
