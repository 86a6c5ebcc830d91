import type { TaskScore } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import classes from './verdict.module.css';

const SHAPES = {
  'on-time': '✓',
  late: '◷',
  'not-met': '✕',
  open: '○',
  'awaiting-evaluation': '…',
  'not-applicable': '–',
} as const;

/** How a task went. */
export type VerdictKind = keyof typeof SHAPES;

/** How a task went, from its score. */
export function verdictOf({
  status,
  isMet,
  isOnTime,
}: Pick<TaskScore, 'status' | 'isMet' | 'isOnTime'>): VerdictKind {
  if (status !== 'scored') return status;
  return isOnTime === true ? 'on-time' : isMet === true ? 'late' : 'not-met';
}

/** How a task went: shape, word and colour. */
export function Verdict({ kind }: { readonly kind: VerdictKind }) {
  const { t } = useTranslation('report');
  return (
    <span className={classes.verdict} data-verdict={kind}>
      <span aria-hidden>{SHAPES[kind]}</span> {t(`verdict.${kind}`)}
    </span>
  );
}
