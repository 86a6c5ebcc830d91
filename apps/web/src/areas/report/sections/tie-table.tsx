import type { PartyReport, TieReport } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { matrixOf, tieMark } from '../coordination-figures.ts';
import { PartyName } from '../named.tsx';
import { useFormats } from '../use-formats.ts';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';

/** With more columns than this, nobody finds a cell again. */
const MOST_COLUMNS = 20;

const SHAPES = { good: '✓', fair: '◐', bad: '✕', free: '+' } as const;

interface Props {
  readonly parties: readonly PartyReport[];
  readonly ties: readonly TieReport[];
}

/** Who had to tell whom and did: as a matrix, and as a list where there are too many for one. */
export function TieTable({ parties, ties }: Props) {
  const { t } = useTranslation('report');
  const { senders, recipients, tie } = matrixOf(parties, ties);
  if (recipients.length > MOST_COLUMNS) return <TieList ties={ties.filter(({ required }) => required > 0)} />;
  return (
    <>
      <TableBox
        caption={t('coordination.matrix')}
        rows={senders}
        rowKey={({ party }) => party}
        columns={[
          {
            key: 'from',
            head: t('column.fromTo'),
            kind: 'head',
            cell: ({ party }) => <PartyName party={party} />,
          },
          ...recipients.map((recipient) => ({
            key: recipient.party,
            head: <PartyName party={recipient.party} />,
            cell: (sender: PartyReport) => <TieCell tie={tie(sender.party, recipient.party)} />,
          })),
        ]}
      />
      <ul className={classes.chain}>
        {(['good', 'fair', 'bad', 'free'] as const).map((mark) => (
          <li key={mark} className={classes.tie} data-tie={mark}>
            {SHAPES[mark]} {t(`tie.${mark}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Done of required, and how long it took; a shape says it without colour. */
function TieCell({ tie }: { readonly tie: TieReport | undefined }) {
  const { t } = useTranslation('report');
  const { span } = useFormats();
  if (tie === undefined) return <span className={classes.soft}>·</span>;
  const mark = tieMark(tie);
  const figures = mark === 'free' ? String(tie.messages) : `${tie.discharged}/${tie.required}`;
  return (
    <span className={classes.tie} data-tie={mark}>
      <span role="img" aria-label={t(`tie.${mark}`)}>
        {SHAPES[mark]}
      </span>{' '}
      <bdi>{figures}</bdi>
      {tie.medianMs !== null && <span className={classes.soft}> {span(tie.medianMs)}</span>}
    </span>
  );
}

/** The same line by line. */
export function TieList({ ties }: { readonly ties: readonly TieReport[] }) {
  const { t } = useTranslation('report');
  const { span } = useFormats();
  return (
    <TableBox
      caption={t('coordination.matrix')}
      rows={ties}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={[
        { key: 'from', head: t('column.from'), kind: 'head', cell: ({ from }) => <PartyName party={from} /> },
        { key: 'to', head: t('column.to'), cell: ({ to }) => <PartyName party={to} /> },
        { key: 'how', head: t('column.how'), cell: (tie) => <TieWords mark={tieMark(tie)} /> },
        { key: 'required', head: t('column.required'), kind: 'number', cell: ({ required }) => required },
        { key: 'done', head: t('column.done'), kind: 'number', cell: ({ discharged }) => discharged },
        { key: 'onTime', head: t('column.onTime'), kind: 'number', cell: ({ onTime }) => onTime },
        { key: 'messages', head: t('number.messages'), kind: 'number', cell: ({ messages }) => messages },
        { key: 'median', head: t('column.median'), kind: 'number', cell: ({ medianMs }) => span(medianMs) },
      ]}
    />
  );
}

function TieWords({ mark }: { readonly mark: keyof typeof SHAPES }) {
  const { t } = useTranslation('report');
  return (
    <span className={classes.tie} data-tie={mark}>
      <span aria-hidden>{SHAPES[mark]}</span> {t(`tie.${mark}`)}
    </span>
  );
}
