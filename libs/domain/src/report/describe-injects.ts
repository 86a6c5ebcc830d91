import type { Cell } from '../conduct/state.ts';
import type { Inject } from '../scenario/inject.ts';
import { inLanguage, type Text } from '../scenario/text.ts';
import { standingAnswer } from '../conduct/standing-answer.ts';
import type { ScoredCell, ScoredExercise } from '../scoring/score-exercise.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { stampOf, stampOrNull } from '../scoring/stamp.ts';
import { published } from '../scoring/words.ts';
import { mean } from '../statistics/mean.ts';
import { fillNames } from '../view/fill-names.ts';
import type {
  CellReport,
  CellState,
  ExpectationReport,
  InjectCounts,
  InjectReport,
} from './inject-report.ts';

/** Stands for whoever reads: the place for a name stays open. */
const EVERY_READER = { name: '{{team}}' };

/** Every inject of the MSEL with what became of it for every team. */
export function describeInjects(context: ScoringContext, scored: ScoredExercise): readonly InjectReport[] {
  const { scenario, teams } = context.state;
  const words = (text: Text) => inLanguage(text, scenario.language, scenario.language).text;
  const roleNames = new Map(scenario.roles.map(({ id, name }) => [id, words(name)]));

  return scenario.injects.map((inject, index) => {
    const row = scored.cells[index] ?? [];
    const cells = row.map(describeCell);
    const scores = cells.flatMap(({ score }) => score.score ?? []);
    const average = mean(scores);
    return {
      injectId: inject.id,
      number: inject.number,
      kind: inject.kind,
      title: words(inject.title),
      body: fillNames(inLanguage(inject.body, scenario.language, scenario.language), EVERY_READER, teams)
        .text,
      channel: inject.channel,
      from: roleNames.get(inject.from) ?? 'Exercise control',
      tlp: inject.tlp,
      objectives: inject.objectives,
      asksAcknowledgement: inject.acknowledge,
      asksResponse: inject.response !== undefined,
      expectations: describeExpectations(inject, words),
      counts: countCells(cells),
      meanScore: average === undefined ? null : published(average),
      cells,
    };
  });
}

function describeExpectations(inject: Inject, words: (text: Text) => string): readonly ExpectationReport[] {
  return inject.expectations.map((expectation) => ({
    expectationId: expectation.id,
    type: expectation.type,
    description: words(expectation.description),
    weight: expectation.weight,
    dimension: expectation.dimension,
    isCritical: expectation.isCritical,
    targetMs: expectation.targetMs,
    deadlineMs: expectation.deadlineMs,
    beta: expectation.beta,
    delta: expectation.delta,
    floor: expectation.floor,
  }));
}

function describeCell({ cell, expectations, score }: ScoredCell): CellReport {
  const answer = standingAnswer(cell);
  return {
    teamId: cell.teamId,
    state: stateOf(cell),
    mark: markOf(cell),
    plannedExerciseTimeMs: cell.dueExerciseTimeMs ?? null,
    released: stampOrNull(cell.releasedAt),
    latenessMs: cell.latenessMs ?? null,
    delivered: stampOrNull(cell.deliveredAt),
    opened: stampOrNull(cell.openedAt),
    acknowledged: stampOrNull(cell.acknowledgedAt),
    firstResponse: stampOrNull(cell.firstResponseAt),
    completed: stampOrNull(cell.completedAt),
    assessed: stampOrNull(cell.assessedAt),
    deadlineActiveTimeMs: cell.deadlineActiveTimeMs ?? null,
    shiftMs: cell.shiftMs,
    extensionMs: cell.extensionMs,
    hints: cell.hints.map(({ hintId, cost, at }) => ({ hintId, cost, at: stampOf(at) })),
    responses: cell.responses.length,
    answer:
      answer === undefined
        ? null
        : {
            responseId: answer.responseId,
            version: answer.version,
            at: stampOf(answer.at),
            values: answer.values,
            text: answer.text ?? null,
          },
    expectations,
    score,
  };
}

function stateOf(cell: Cell): CellState {
  if (cell.status === 'skipped') return 'skipped';
  if (cell.releasedAt === undefined) {
    return cell.status === 'held' || cell.status === 'overdue' ? 'held' : 'planned';
  }
  if (cell.assessedAt !== undefined) return 'assessed';
  if (cell.completedAt !== undefined) return 'answered';
  if (cell.acknowledgedAt !== undefined) return 'acknowledged';
  if (cell.openedAt !== undefined) return 'opened';
  return cell.deliveredAt === undefined ? 'released' : 'delivered';
}

function markOf(cell: Cell): CellReport['mark'] {
  if (cell.deadlinePassedAt === undefined || cell.status === 'skipped') return null;
  return cell.completedAt === undefined ? 'overdue' : 'late';
}

function countCells(cells: readonly CellReport[]): InjectCounts {
  const count = (holds: (cell: CellReport) => boolean) => cells.filter(holds).length;
  return {
    addressed: cells.length,
    skipped: count(({ state }) => state === 'skipped'),
    released: count(({ released }) => released !== null),
    delivered: count(({ delivered }) => delivered !== null),
    opened: count(({ opened }) => opened !== null),
    acknowledged: count(({ acknowledged }) => acknowledged !== null),
    answered: count(({ answer }) => answer !== null),
    overdue: count(({ mark }) => mark === 'overdue'),
  };
}
