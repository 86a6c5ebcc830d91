import type { NetworkShape, Report } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAxis } from '../../../charts/axis.ts';
import { DataTable } from '../../../charts/data-table.tsx';
import { DotRows } from '../../../charts/dot-rows.tsx';
import { Figure } from '../../../charts/figure.tsx';
import { TeamRing } from '../../../charts/team-ring.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import { tieArcs, type TieKind } from '../coordination-figures.ts';
import { Section } from '../document/section.tsx';
import { Moment } from '../moment.tsx';
import { PartyName, ScenarioText, usePartyName, useNames } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { useFormats } from '../use-formats.ts';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';
import { TieTable } from './tie-table.tsx';

const TIE_LOOKS = { 'in-time': 3, late: 5, missing: 2, free: 1 } as const satisfies Record<TieKind, number>;

/** Who had to tell whom, who did, and when. */
export function CoordinationSection({ report: { coordination } }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const { parties, ties, missing, messages } = coordination;
  return (
    <Section id="coordination">
      <h3>{t('coordination.matrix')}</h3>
      <p>{t('coordination.matrixSays')}</p>
      {ties.length === 0 ? <p>{t('coordination.none')}</p> : <TieTable parties={parties} ties={ties} />}
      <h3>{t('coordination.graph')}</h3>
      <div className={classes.ring}>
        <Ring coordination={coordination} />
      </div>
      {missing.length > 0 && (
        <Opening
          summary={
            <>
              {t('coordination.missing')} <bdi>({missing.length})</bdi>
            </>
          }
        >
          {() => (
            <TableBox
              caption={t('coordination.missing')}
              rows={missing}
              rowKey={({ from, to }) => `${from} ${to}`}
              columns={[
                {
                  key: 'from',
                  head: t('column.from'),
                  kind: 'head',
                  cell: ({ from }) => <PartyName party={from} />,
                },
                { key: 'to', head: t('column.to'), cell: ({ to }) => <PartyName party={to} /> },
                {
                  key: 'obligations',
                  head: t('column.obligation'),
                  cell: ({ obligations }) => <ObligationNames ids={obligations} />,
                },
              ]}
            />
          )}
        </Opening>
      )}
      <Obligations coordination={coordination} />
      <Opening
        summary={
          <>
            {t('coordination.messages')} <bdi>({messages.length})</bdi>
          </>
        }
      >
        {() => <Messages messages={messages} />}
      </Opening>
      <Opening summary={t('coordination.shape')}>{() => <Shapes coordination={coordination} />}</Opening>
    </Section>
  );
}

function Ring({ coordination: { parties, ties } }: Pick<Report, 'coordination'>) {
  const { t } = useTranslation('report');
  const partyName = usePartyName();
  const arcs = useMemo(() => tieArcs(ties), [ties]);
  const kinds = (['in-time', 'late', 'missing', 'free'] as const).map((id) => ({
    id,
    label: t(`arc.${id}`),
    look: TIE_LOOKS[id],
  }));
  const taking = new Set(arcs.flatMap(({ from, to }) => [from, to]));
  return (
    <TeamRing
      parties={parties
        .filter(({ party }) => taking.has(party))
        .map(({ party }) => ({ id: party, name: partyName(party) }))}
      arcs={arcs}
      kinds={kinds}
      labels={{
        sentence: t('coordination.graphSays'),
        table: t('figure.asTable'),
        from: t('column.from'),
        to: t('column.to'),
        kind: t('column.what'),
        count: t('column.count'),
        none: t('coordination.none'),
      }}
    />
  );
}

function ObligationNames({ ids }: { readonly ids: readonly string[] }) {
  const names = useNames();
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <ScenarioText text={names.obligation(id)} />
    </span>
  ));
}

/** Time-to-notify of each obligation: half done by, nine tenths done by. */
function Obligations({ coordination: { obligations } }: Pick<Report, 'coordination'>) {
  const { t } = useTranslation('report');
  const { share, span } = useFormats();
  const owed = obligations.filter(({ required }) => required > 0);
  if (owed.length === 0) return null;
  const longest = Math.max(
    ...owed.map(({ deadlineMs, times }) => Math.max(deadlineMs, times.p90Ms ?? times.medianMs ?? 0)),
  );
  return (
    <Figure
      title={t('obligations.figure')}
      sentence={t('obligations.figureSays')}
      table={
        <DataTable
          caption={t('obligations.figure')}
          rows={owed}
          rowKey={({ obligationId }) => obligationId}
          columns={[
            {
              key: 'title',
              head: t('column.obligation'),
              kind: 'head',
              cell: ({ title }) => <ScenarioText text={title} />,
            },
            {
              key: 'done',
              head: t('column.done'),
              kind: 'number',
              cell: ({ discharged, required }) => share(discharged, required),
            },
            {
              key: 'onTime',
              head: t('column.onTime'),
              kind: 'number',
              cell: ({ onTime, required }) => share(onTime, required),
            },
            { key: 'excused', head: t('column.excused'), kind: 'number', cell: ({ excused }) => excused },
            {
              key: 'median',
              head: t('column.median'),
              kind: 'number',
              cell: ({ times }) => span(times.medianMs),
            },
            { key: 'p90', head: t('column.p90'), kind: 'number', cell: ({ times }) => span(times.p90Ms) },
            {
              key: 'target',
              head: t('column.target'),
              kind: 'number',
              cell: ({ targetMs }) => span(targetMs),
            },
            {
              key: 'deadline',
              head: t('column.deadline'),
              kind: 'number',
              cell: ({ deadlineMs }) => span(deadlineMs),
            },
            {
              key: 'tlp',
              head: t('fact.sharing'),
              cell: ({ leastTlp }) => (leastTlp === null ? '–' : <TlpLabel tlp={leastTlp} />),
            },
          ]}
        />
      }
    >
      <DotRows
        axis={(from, to) => timeAxis(longest, from, to, 6)}
        axisLabel={t('times.axis')}
        format={span}
        rows={owed.map(({ obligationId, title, times, discharged, required }) => ({
          key: obligationId,
          label: title,
          detail: `${discharged}/${required} · ${span(times.medianMs)}`,
          dots:
            times.medianMs === null
              ? []
              : [{ key: 'median', value: times.medianMs, title: span(times.medianMs) }],
          ...(times.medianMs === null || times.p90Ms === null
            ? {}
            : { span: { low: times.medianMs, high: times.p90Ms } }),
        }))}
      />
    </Figure>
  );
}

function Messages({ messages }: { readonly messages: Report['coordination']['messages'] }) {
  const { t } = useTranslation('report');
  return (
    <TableBox
      caption={t('coordination.messages')}
      rows={messages}
      rowKey={({ messageId }) => messageId}
      columns={[
        { key: 'at', head: t('column.when'), kind: 'head', cell: ({ at }) => <Moment at={at} /> },
        { key: 'from', head: t('column.from'), cell: ({ from }) => <PartyName party={from} /> },
        {
          key: 'to',
          head: t('column.to'),
          cell: ({ to }) =>
            to.map((party, index) => (
              <span key={party}>
                {index > 0 && ', '}
                <PartyName party={party} />
              </span>
            )),
        },
        { key: 'kind', head: t('column.what'), cell: ({ kind }) => t(`messageKind.${kind}`) },
        { key: 'tlp', head: t('fact.sharing'), cell: ({ tlp }) => <TlpLabel tlp={tlp} /> },
      ]}
    />
  );
}

const MEASURES = [
  'ties',
  'density',
  'reciprocity',
  'reciprocityBeyondChance',
  'centralisation',
  'fragmentation',
] as const satisfies readonly (keyof NetworkShape)[];

/** Shape of the network among teams: for orientation, never scored. */
function Shapes({ coordination: { requiredShape, observedShape } }: Pick<Report, 'coordination'>) {
  const { t } = useTranslation('report');
  const { figure } = useFormats();
  return (
    <TableBox
      caption={t('coordination.shape')}
      rows={MEASURES}
      rowKey={(measure) => measure}
      columns={[
        { key: 'measure', head: t('column.measure'), kind: 'head', cell: (measure) => t(`shape.${measure}`) },
        {
          key: 'required',
          head: t('shape.required'),
          kind: 'number',
          cell: (measure) => figure(requiredShape[measure]),
        },
        {
          key: 'observed',
          head: t('shape.observed'),
          kind: 'number',
          cell: (measure) => figure(observedShape[measure]),
        },
      ]}
    />
  );
}
