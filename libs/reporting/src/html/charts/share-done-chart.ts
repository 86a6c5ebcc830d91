import { type Distribution, spanInWords } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import { coordinate, timeTicks } from './scale.ts';

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 44;
const RIGHT = 44;
const TOP = 14;
const BOTTOM = 34;

/** The share that had done something by each time, as a rising line; the median and the end are named on it. */
export function shareDoneChart(title: string, times: Distribution): Markup {
  const x = (ms: number) => coordinate(LEFT + ((WIDTH - LEFT - RIGHT) * ms) / times.horizonMs);
  const y = (share: number) => coordinate(TOP + (HEIGHT - TOP - BOTTOM) * (1 - share));
  const steps = times.shareDone.length - 1;
  const line = times.shareDone
    .map((share, index) => {
      const at = x((times.horizonMs * index) / steps);
      return index === 0 ? `M${at} ${y(share)}` : `H${at}V${y(share)}`;
    })
    .join('');
  const end = times.shareDone.at(-1) ?? 0;
  const sentence = shareInWords(title, times);
  return html`<figure>
    <svg class="chart" role="img" aria-label="${sentence}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
      ${[0, 0.5, 1].map((share) => html`<path d="M${LEFT} ${y(share)}H${WIDTH - RIGHT}" stroke="#c9d0d8" /><text class="minor" x="${LEFT - 6}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)} %</text>`)}
      ${timeTicks(times.horizonMs, 4).map((ms) => html`<text class="minor" x="${x(ms)}" y="${HEIGHT - 14}" text-anchor="middle">${spanInWords(ms)}</text>`)}
      ${medianMark(times, x, y)}
      <path d="${line}" fill="none" stroke="#1b4f91" stroke-width="2.5" />
      <text x="${WIDTH - RIGHT + 5}" y="${y(end) + 4}">${Math.round(end * 100)} %</text>
    </svg>
    <figcaption>${sentence}</figcaption>
  </figure> `;
}

function medianMark(
  { medianMs, horizonMs }: Distribution,
  x: (ms: number) => number,
  y: (share: number) => number,
): Markup | false {
  if (medianMs === null || medianMs > horizonMs) return false;
  const at = x(medianMs);
  // Before the median the line runs below one half, after it above: the label stands on the other side.
  const hasRoomBefore = at - LEFT > 125;
  return html`<path d="M${at} ${y(0.5)}V${y(0)}" stroke="#4a5562" stroke-dasharray="3 3" />
    <text
      class="minor"
      x="${hasRoomBefore ? at - 4 : at + 4}"
      y="${hasRoomBefore ? y(0.5) - 6 : y(0) - 5}"
      text-anchor="${hasRoomBefore ? 'end' : 'start'}"
    >
      median ${spanInWords(medianMs)}
    </text>`;
}

function shareInWords(title: string, { observed, done, medianMs, restrictedMeanMs }: Distribution): string {
  const half =
    medianMs === null ? 'fewer than half ever did' : `half had done so after ${spanInWords(medianMs)}`;
  const mean = restrictedMeanMs === null ? '' : `; restricted mean ${spanInWords(restrictedMeanMs)}`;
  return `${title}: ${done} of ${observed} did; ${half}${mean}.`;
}
