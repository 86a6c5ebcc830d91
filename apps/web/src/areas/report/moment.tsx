import type { Stamp } from '@cyberdrill/domain';
import { formatExactUtc, formatExerciseTime } from '../../i18n/format.ts';
import { Ltr } from '../../i18n/ltr.tsx';
import { DASH } from './use-formats.ts';

/** A moment: exercise time first, then UTC to the second. */
export function Moment({ at }: { readonly at: Stamp | null }) {
  if (at === null) return <>{DASH}</>;
  return (
    <time dateTime={at.utc}>
      <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr> · <Ltr>{formatExactUtc(Date.parse(at.utc))}</Ltr>
    </time>
  );
}
