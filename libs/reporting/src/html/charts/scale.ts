const MINUTE_MS = 60_000;
const STEPS_MIN = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080];

/** Round moments between 0 and `endMs`, at most `most` of them, for the marks of a time axis. */
export function timeTicks(endMs: number, most: number): readonly number[] {
  const stepMs = MINUTE_MS * (STEPS_MIN.find((step) => endMs / (step * MINUTE_MS) <= most) ?? endMs);
  return Array.from({ length: Math.floor(endMs / stepMs) + 1 }, (_, index) => index * stepMs);
}

/** A coordinate with one decimal: enough for a drawing, and shorter. */
export function coordinate(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A text short enough to stand beside a mark. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
