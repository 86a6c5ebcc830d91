import { inFigures } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { formatDuration, formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** Stands for what there is not. */
export const DASH = '–';

/** Figures of a report as text in the reader's language. */
export interface Formats {
  /** A span of time; a dash for none. */
  readonly span: (ms: number | null) => string;
  /** Points of 100 for a score of 0 to 1. */
  readonly points: (score: number | null) => string;
  /** A score of 0 to 100. */
  readonly hundred: (score: number | null) => string;
  /** `85 %`; a dash of nothing. */
  readonly percent: (part: number, of: number) => string;
  /** `17 / 20 (85 %)` */
  readonly share: (part: number, of: number) => string;
  readonly figure: (value: number | null) => string;
}

/** How figures are written for the reader. */
export function useFormats(): Formats {
  const { code } = useLanguage();
  return useMemo(() => {
    const percent = (part: number, of: number) => (of === 0 ? DASH : formatPercent(part / of, code));
    return {
      span: (ms) => (ms === null ? DASH : formatDuration(ms, code)),
      points: (score) => (score === null ? DASH : String(Math.round(score * 100))),
      hundred: (score) => (score === null ? DASH : String(Math.round(score))),
      percent,
      share: (part, of) => (of === 0 ? DASH : `${part} / ${of} (${percent(part, of)})`),
      figure: (value) => (value === null ? DASH : inFigures(value)),
    };
  }, [code]);
}
