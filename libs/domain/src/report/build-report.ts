import { messageLog } from '../coordination/message-log.ts';
import type { Entry } from '../journal/entry.ts';
import { scoreExercise } from '../scoring/score-exercise.ts';
import { scoringContext, type ScoringTools } from '../scoring/scoring-context.ts';
import { communicationChecks } from './communication-check.ts';
import { describeAgreement } from './describe-agreement.ts';
import { describeConduct } from './describe-conduct.ts';
import { describeCoordination } from './describe-coordination.ts';
import { describeExercise, describeRules } from './describe-exercise.ts';
import { describeInjects } from './describe-injects.ts';
import { describeAims, describeObjectives } from './describe-objectives.ts';
import { describeTeams } from './describe-teams.ts';
import { headlineTimes, horizonsOf, timesByType } from './describe-times.ts';
import { walkJournal } from './journal-walk.ts';
import type { Report } from './report.ts';
import { summarise } from './summarise.ts';
import { withoutScores } from './without-scores.ts';

/**
 * Makes the report of an exercise from its journal, and from nothing else: no clock, no locale, no chance.
 * @param entries the journal in order, from its first entry; how far it goes is how far the report goes
 * @param tools what the scenario's regular expressions run in
 * @throws RangeError when the journal is empty
 */
export function buildReport(entries: Iterable<Entry>, tools: ScoringTools): Report {
  const walk = walkJournal(entries);
  const context = scoringContext(walk.state, walk.state.latest, tools, walk.raterIds);
  const scored = scoreExercise(context);
  const log = messageLog(context);
  const injects = describeInjects(context, scored);
  const teams = describeTeams(context, scored, log, walk.linkLosses);
  const coordination = describeCoordination(context, scored, log);
  const required = scored.duties.filter(({ reason }) => reason !== 'excused');

  const report: Report = {
    reportVersion: 1,
    exercise: describeExercise(walk, context),
    rules: describeRules(walk, context),
    summary: summarise(teams, injects, coordination),
    aims: describeAims(context, scored),
    objectives: describeObjectives(
      context,
      scored,
      teams.flatMap(({ breaches }) => breaches),
    ),
    injects,
    teams,
    coordination,
    times: {
      ...headlineTimes(context, horizonsOf(context), scored.cells.flat(), required),
      byType: timesByType(context, scored),
    },
    communicationChecks: communicationChecks(context, scored),
    agreement: describeAgreement(scored),
    conduct: describeConduct(walk, context),
  };
  return report.rules.scoringMode === 'none' ? withoutScores(report) : report;
}
