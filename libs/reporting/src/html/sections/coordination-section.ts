import {
  counted,
  inFigures,
  type NetworkShape,
  type PartyReport,
  type Report,
  spanInWords,
  type TieReport,
} from '@cyberdrill/domain';
import { MOST_ON_RING, ringChart } from '../charts/ring-chart.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { tlpLabel } from '../tlp.ts';
import { points, roughly, shareInWords } from '../words.ts';

/** With more columns than this a matrix is a list. */
const MOST_COLUMNS = 24;

/** Who had to tell whom, who did, and how fast. */
export function coordinationSection(report: Report, names: Names): Section {
  const { coordination, teams } = report;
  const sentence = sentenceOf(report);
  return {
    id: 'coordination',
    title: 'Coordination: who told whom',
    body: html`${ringChart(coordination, sentence)}
      ${coordination.parties.length > MOST_ON_RING && html`<p>${sentence}</p>`} ${matrix(report, names)}
      <p>Who had to tell whom and never did stands under <a href="#obligations">Obligations</a>.</p>
      ${table(
        'Coordination of each team',
        [
          { head: 'Team', kind: 'head', cell: ({ teamId }) => names.team(teamId) },
          { head: 'Coordination score', kind: 'number', cell: ({ coordination: own }) => points(own.score) },
          { head: 'Duties', kind: 'number', cell: ({ coordination: own }) => points(own.outbound) },
          { head: 'Requests', kind: 'number', cell: ({ coordination: own }) => points(own.inbound) },
          { head: 'Handling breaches', kind: 'number', cell: ({ breaches }) => breaches.length },
          {
            head: 'Recall',
            kind: 'number',
            cell: ({ recall }) => shareInWords(recall.part, recall.of),
            title: 'duties discharged of duties required',
          },
          {
            head: 'Precision',
            kind: 'number',
            cell: ({ precision }) => shareInWords(precision.part, precision.of),
            title: 'told to someone entitled, of all told',
          },
          {
            head: 'Closed loop',
            kind: 'number',
            cell: ({ closedLoop }) => shareInWords(closedLoop.part, closedLoop.of),
            title: 'acknowledged in time, of all that called for it',
          },
        ],
        teams,
      )}
      ${breaches(report, names)} ${shapes(report)}`,
    isWide: teams.length > 8,
  };
}

function sentenceOf({ coordination, summary }: Report): string {
  const { required, discharged } = summary.duties;
  const gaps = coordination.missing.length;
  return `${discharged} of ${counted(required, 'duty', 'duties')} to tell others were done; in ${counted(gaps, 'pair')} one had to tell the other and never did.`;
}

function matrix({ coordination }: Report, names: Names): Markup {
  const { parties, ties } = coordination;
  const senders = parties.filter(({ party }) => ties.some(({ from }) => from === party));
  const recipients = parties.filter(({ party }) => ties.some(({ to }) => to === party));
  if (ties.length === 0) return html`<p>Nobody had to tell anybody anything, and nobody did.</p>`;
  if (recipients.length > MOST_COLUMNS)
    return list(
      ties.filter(({ required }) => required > 0),
      names,
    );
  const tieOf = new Map(ties.map((tie) => [`${tie.from} ${tie.to}`, tie]));
  const columns: readonly Column<PartyReport>[] = [
    { head: 'From ↓ to →', kind: 'head', cell: ({ party }) => names.party(party) },
    ...recipients.map((recipient): Column<PartyReport> => ({
      head: names.party(recipient.party),
      kind: 'state',
      cell: ({ party }) => tieCell(tieOf.get(`${party} ${recipient.party}`)),
    })),
  ];
  return html`${table('Duties to tell: done of required, and the median time they took; + messages without a duty', columns, senders)}
    <p class="soft">✓ all done in time · ◐ some missing or late · ✕ none done.</p>`;
}

function tieCell(tie: TieReport | undefined): Part {
  if (tie === undefined) return html`<span class="soft">·</span>`;
  const { required, discharged, onTime, messages, medianMs } = tie;
  if (required === 0) return html`<span class="soft">+${messages}</span>`;
  const took = medianMs === null ? '' : roughly(medianMs);
  if (discharged === 0) return html`<span class="bad">✕ 0/${required}</span>`;
  if (onTime < required) return html`<span class="fair">◐ ${discharged}/${required} · ${took}</span>`;
  return html`<span class="good">✓ ${required > 1 && `${discharged}/${required} · `}${took}</span>`;
}

function list(ties: readonly TieReport[], names: Names): Markup {
  return table(
    'Pairs with a duty between them',
    [
      { head: 'From', kind: 'head', cell: ({ from }) => names.party(from) },
      { head: 'To', cell: ({ to }) => names.party(to) },
      { head: 'Required', kind: 'number', cell: ({ required }) => required },
      { head: 'Done', kind: 'number', cell: ({ discharged }) => discharged },
      { head: 'On time', kind: 'number', cell: ({ onTime }) => onTime },
      {
        head: 'Median',
        kind: 'number',
        cell: ({ medianMs }) => (medianMs === null ? '–' : spanInWords(medianMs)),
      },
    ],
    ties,
  );
}

const LIMIT_WORDS = {
  reply: 'the message it replied to',
  inject: 'the inject it told about',
  attachment: 'a file it passed on',
  expectation: 'what was expected',
  obligation: 'the obligation it served',
} as const;

function breaches({ teams }: Report, names: Names): Markup | false {
  const all = teams.flatMap((team) => team.breaches);
  if (all.length === 0) return false;
  return table(
    'Handling breaches: messages that went further than a label allows',
    [
      { head: 'Team', kind: 'head', cell: ({ fromTeamId }) => names.team(fromTeamId) },
      { head: 'Message', cell: ({ messageId }) => html`<bdi class="id">${messageId}</bdi>` },
      { head: 'Labelled', cell: ({ label }) => tlpLabel(label) },
      { head: 'Limit', cell: ({ limit }) => tlpLabel(limit) },
      {
        head: 'Not for',
        cell: ({ outsiders = [] }) =>
          outsiders.map((party, index) => [index === 0 ? '' : ', ', names.party(party)]),
      },
      { head: 'Because of', cell: ({ limitFrom }) => LIMIT_WORDS[limitFrom] },
    ],
    all,
  );
}

/** Diagnostics for people to look at; an even, dense network is no aim in itself. */
function shapes({ coordination }: Report): Markup {
  const rows: readonly { name: string; title: string; value: (shape: NetworkShape) => number | null }[] = [
    { name: 'Ties', title: 'ordered pairs of teams', value: ({ ties }) => ties },
    { name: 'Density', title: 'share of all possible ties', value: ({ density }) => density },
    {
      name: 'Reciprocity',
      title: 'share of ties that are returned',
      value: ({ reciprocity }) => reciprocity,
    },
    {
      name: 'Reciprocity beyond chance',
      title: 'with density taken out',
      value: ({ reciprocityBeyondChance }) => reciprocityBeyondChance,
    },
    {
      name: 'Centralisation',
      title: '1 when all goes through one team',
      value: ({ centralisation }) => centralisation,
    },
    {
      name: 'Fragmentation',
      title: '1 when nobody is tied, 0 when all are',
      value: ({ fragmentation }) => fragmentation,
    },
  ];
  const figure = (value: number | null) => (value === null ? '–' : inFigures(value));
  return table(
    'Shape of the network among teams (for orientation, never scored)',
    [
      { head: 'Measure', kind: 'head', cell: ({ name }) => name },
      {
        head: 'Required by duties',
        kind: 'number',
        cell: ({ value }) => figure(value(coordination.requiredShape)),
      },
      {
        head: 'Observed in messages',
        kind: 'number',
        cell: ({ value }) => figure(value(coordination.observedShape)),
      },
      { head: 'Meaning', cell: ({ title }) => title },
    ],
    rows,
  );
}
