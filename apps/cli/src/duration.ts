const UNITS_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a duration as people write it: `30m`, `12h`, `7d`; `undefined` when it is none. */
export function durationMs(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const unitMs = unit === undefined ? undefined : UNITS_MS[unit];
  const ms = Number(count) * (unitMs ?? 0);
  return ms > 0 ? ms : undefined;
}
