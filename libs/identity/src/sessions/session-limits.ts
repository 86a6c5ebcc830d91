/** How long sessions last, in wall milliseconds. */
export interface SessionLimits {
  /** A session that is not used for so long ends. */
  readonly idleMs: number;
  /** A session ends after this, however much it is used. */
  readonly absoluteMs: number;
  /** As `absoluteMs`, for administrators and exercise directors. */
  readonly guardedAbsoluteMs: number;
}

/** The ends of a session. */
export interface SessionEnds {
  readonly expiresAtMs: number;
  readonly idleUntilMs: number;
}

/** When a session that begins now ends. */
export function endsOf(nowMs: number, isGuarded: boolean, limits: SessionLimits): SessionEnds {
  const expiresAtMs = nowMs + (isGuarded ? limits.guardedAbsoluteMs : limits.absoluteMs);
  return { expiresAtMs, idleUntilMs: Math.min(expiresAtMs, nowMs + limits.idleMs) };
}

/** Whether a session's time is over. */
export function isOver({ expiresAtMs, idleUntilMs }: SessionEnds, nowMs: number): boolean {
  return nowMs >= Math.min(expiresAtMs, idleUntilMs);
}
