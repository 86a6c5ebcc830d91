import type { RequestScore } from '../coordination/responsiveness.ts';
import type { TaskScore } from '../scoring/score.ts';
import type { CellReport, InjectReport } from './inject-report.ts';
import type { ObjectiveReport } from './objective-report.ts';
import type { Report } from './report.ts';
import type { TeamReport } from './team-report.ts';

/**
 * The report of an exercise planned without scoring: times, deadlines kept and evaluators' words stay, all scores go.
 */
export function withoutScores(report: Report): Report {
  return {
    ...report,
    injects: report.injects.map(unscoredInject),
    teams: report.teams.map(unscoredTeam),
    objectives: report.objectives.map(unscoredObjective),
  };
}

function unscoredTask<T extends TaskScore>(task: T): T {
  return { ...task, score: null, quality: null, timeliness: null, working: [] };
}

function unscoredRequest(request: RequestScore): RequestScore {
  return { ...request, score: null, acknowledgement: null, answer: null, working: [] };
}

function unscoredInject(inject: InjectReport): InjectReport {
  return { ...inject, meanScore: null, cells: inject.cells.map(unscoredCell) };
}

function unscoredCell(cell: CellReport): CellReport {
  return {
    ...cell,
    expectations: cell.expectations.map((expectation) => ({
      ...unscoredTask(expectation),
      checks: [],
      criteria: expectation.criteria,
    })),
    score: { score: null, beforeHints: null, hintPenalty: 0, working: [] },
  };
}

function unscoredTeam(team: TeamReport): TeamReport {
  return {
    ...team,
    dimensions: team.dimensions.map((dimension) => ({ ...dimension, score: null })),
    composite: {
      score: null,
      interval: null,
      band: { quartile: null, position: null, because: 'this exercise is not scored' },
      working: [],
    },
    coordination: {
      score: null,
      outbound: null,
      inbound: null,
      breaches: team.coordination.breaches,
      deduction: 0,
      working: [],
    },
    duties: team.duties.map(unscoredTask),
    requests: team.requests.map(unscoredRequest),
  };
}

function unscoredObjective(objective: ObjectiveReport): ObjectiveReport {
  return { ...objective, teams: objective.teams.map((team) => ({ ...team, score: null })) };
}
