import type {
  DutyScore,
  ExpectationScore,
  InjectReport,
  ObligationReport,
  Report,
  TaskScore,
} from '@cyberdrill/domain';
import { points, seconds } from '../cells.ts';
import { csvTable, type CsvColumn } from '../csv-table.ts';

interface Row {
  readonly teamId: string;
  readonly of: 'expectation' | 'duty';
  /** Number of the inject; the id of the obligation. */
  readonly under: string;
  readonly taskId: string;
  readonly description: string;
  readonly dimension: string;
  readonly weight: number | null;
  readonly score: TaskScore;
  readonly comments: string | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { head: 'Team', cell: ({ teamId }) => teamId },
  { head: 'Task', cell: ({ of }) => of },
  { head: 'Inject or obligation', cell: ({ under }) => under },
  { head: 'Id', cell: ({ taskId }) => taskId },
  { head: 'Expected', cell: ({ description }) => description },
  { head: 'Dimension', cell: ({ dimension }) => dimension },
  { head: 'Weight', cell: ({ weight }) => weight },
  { head: 'Status', cell: ({ score }) => score.status },
  { head: 'Why not counted', cell: ({ score }) => score.reason },
  { head: 'Quality (1)', cell: ({ score }) => score.quality },
  { head: 'Timeliness (1)', cell: ({ score }) => score.timeliness },
  { head: 'Score (100)', cell: ({ score }) => points(score.score) },
  { head: 'Met', cell: ({ score }) => score.isMet },
  { head: 'On time', cell: ({ score }) => score.isOnTime },
  { head: 'Provisional', cell: ({ score }) => score.isProvisional },
  { head: 'Took (s)', cell: ({ score }) => seconds(score.time?.elapsedMs ?? null) },
  { head: 'Target (s)', cell: ({ score }) => seconds(score.time?.targetMs ?? null) },
  { head: 'Deadline (s)', cell: ({ score }) => seconds(score.time?.deadlineMs ?? null) },
  { head: 'Comments', cell: ({ comments }) => comments },
];

/** One line for each task of each team: expectations of injects, then duties. */
export function scoresTable({ injects, teams, coordination: { obligations } }: Report): string {
  const expectations = injects.flatMap((inject) =>
    inject.cells.flatMap(({ teamId, expectations: scores }) =>
      scores.map((score, index) => ofExpectation(teamId, inject, index, score)),
    ),
  );
  const duties = teams.flatMap((team) => team.duties.map((duty) => ofDuty(duty, obligations)));
  return csvTable(COLUMNS, [...expectations, ...duties]);
}

function ofExpectation(teamId: string, inject: InjectReport, index: number, score: ExpectationScore): Row {
  const expected = inject.expectations[index];
  const comments = score.criteria.flatMap(({ criterion, ratings }) =>
    ratings.flatMap(({ rater, rating, comment }) => [
      `${rater} on ${criterion}: ${rating}${comment === null ? '' : ` – ${comment}`}`,
    ]),
  );
  return {
    teamId,
    of: 'expectation',
    under: inject.number,
    taskId: score.expectationId,
    description: expected?.description ?? '',
    dimension: expected?.dimension ?? '',
    weight: expected?.weight ?? null,
    score,
    comments: comments.length === 0 ? null : comments.join('\n'),
  };
}

function ofDuty(duty: DutyScore, obligations: readonly ObligationReport[]): Row {
  const obligation = obligations.find(({ obligationId }) => obligationId === duty.obligationId);
  return {
    teamId: duty.fromTeamId,
    of: 'duty',
    under: duty.obligationId,
    taskId: duty.dutyId,
    description: `${obligation?.title ?? duty.obligationId} → ${duty.to}`,
    dimension: obligation?.dimension ?? '',
    weight: obligation?.weight ?? null,
    score: duty,
    comments: duty.judgement?.reason ?? null,
  };
}
