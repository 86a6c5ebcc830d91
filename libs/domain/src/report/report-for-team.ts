import { LEAST_TEAMS_COMPARED } from '../scoring/bands.ts';
import type { Interval } from '../scoring/interval.ts';
import { teamParty } from '../scenario/party.ts';
import type { LinkLoss, LogLine } from './conduct-report.ts';
import type { ObligationReport, TieReport } from './coordination-report.ts';
import type { ClockChange, ExerciseReport, RulesReport } from './exercise-report.ts';
import type { CellReport, InjectReport } from './inject-report.ts';
import type { ObjectiveReport, TeamObjectiveReport } from './objective-report.ts';
import type { CompositeReport, TeamReport } from './team-report.ts';
import type { Report } from './report.ts';

/** One team among all in a `leaderboard` exercise. */
export interface LeaderboardLine {
  readonly teamId: string;
  readonly name: string;
  readonly score: number;
  readonly interval: Interval | null;
}

/** The exercise without places in the journal and their number, which would tell how much happened elsewhere. */
export interface TeamExerciseReport extends Omit<ExerciseReport, 'clock' | 'journal'> {
  readonly clock: readonly Omit<ClockChange, 'seq'>[];
  readonly journal: Omit<ExerciseReport['journal'], 'entries'>;
}

/**
 * What one team may see of a report: its own results and what every team saw. Nothing of another team's words or scores, no injects
 * it never received, no notes of control. Meant for after ENDEX: explanations tell what the scenario checked.
 */
export interface TeamOwnReport {
  readonly reportVersion: 1;
  readonly exercise: TeamExerciseReport;
  readonly rules: RulesReport;
  /** The team's results. `composite.band` tells a place among peers only in `banded` and `leaderboard` exercises of five teams or more. */
  readonly team: TeamReport;
  readonly objectives: readonly (Pick<ObjectiveReport, 'objectiveId' | 'title' | 'aim' | 'capability'> &
    Pick<TeamObjectiveReport, 'score' | 'proposal' | 'ratings'>)[];
  /** Injects that were released to the team, in the order of the MSEL. */
  readonly injects: readonly (Omit<InjectReport, 'counts' | 'meanScore' | 'cells'> & {
    readonly cell: CellReport;
  })[];
  /** Titles and times of the obligations the team had duties under, without how others did. */
  readonly obligations: readonly Pick<
    ObligationReport,
    'obligationId' | 'title' | 'dimension' | 'weight' | 'targetMs' | 'deadlineMs' | 'leastTlp'
  >[];
  /** What the team owed and told, and what it was told. */
  readonly ties: readonly TieReport[];
  readonly linkLosses: readonly LinkLoss[];
  /** What control did that the team could see, or that concerned it alone. */
  readonly log: readonly Omit<LogLine, 'seq'>[];
  /** Filled in `leaderboard` exercises only; highest first. */
  readonly leaderboard: readonly LeaderboardLine[];
  /** Names of the parties in `ties` and `team.duties`. */
  readonly parties: Report['coordination']['parties'];
}

/** Kinds of events that are for control alone. */
const NEVER_SHOWN: readonly InjectReport['kind'][] = ['expected-action', 'facilitation'];

/**
 * Cuts a report down to what one team may see.
 * @returns `undefined` when the team is not in the exercise
 */
export function reportForTeam(report: Report, teamId: string): TeamOwnReport | undefined {
  const team = report.teams.find((one) => one.teamId === teamId);
  if (team === undefined) return undefined;
  const own = teamParty(teamId);
  return {
    reportVersion: report.reportVersion,
    exercise: exerciseForTeam(report.exercise),
    rules: report.rules,
    team: { ...team, composite: compositeForTeam(report, team.composite) },
    objectives: report.objectives.flatMap(({ objectiveId, title, aim, capability, teams }) => {
      const mine = teams.find((one) => one.teamId === teamId);
      if (mine === undefined) return [];
      const { score, proposal, ratings } = mine;
      return [{ objectiveId, title, aim, capability, score, proposal, ratings }];
    }),
    injects: report.injects.flatMap(({ counts: _counts, meanScore: _meanScore, cells, ...inject }) => {
      const cell = cells.find((one) => one.teamId === teamId);
      const isShown = !NEVER_SHOWN.includes(inject.kind) && cell !== undefined && cell.released !== null;
      return isShown ? [{ ...inject, body: inject.body.replaceAll('{{team}}', team.name), cell }] : [];
    }),
    obligations: report.coordination.obligations
      .filter(({ obligationId }) => team.duties.some((duty) => duty.obligationId === obligationId))
      .map(({ obligationId, title, dimension, weight, targetMs, deadlineMs, leastTlp }) => {
        return { obligationId, title, dimension, weight, targetMs, deadlineMs, leastTlp };
      }),
    ties: report.coordination.ties.filter(({ from }) => from === own).concat(tiesTo(report, own)),
    linkLosses: report.conduct.linkLosses.filter((loss) => loss.teamId === teamId),
    log: report.conduct.log.filter((line) => isSeenBy(line, teamId)).map(withoutSeq),
    leaderboard: leaderboardOf(report),
    parties: report.coordination.parties,
  };
}

function exerciseForTeam({ clock, journal, ...exercise }: ExerciseReport): TeamExerciseReport {
  const { entries: _, ...head } = journal;
  return { ...exercise, clock: clock.map(withoutSeq), journal: head };
}

function withoutSeq<T extends { readonly seq: number }>({ seq: _seq, ...rest }: T): Omit<T, 'seq'> {
  return rest;
}

/** Whether others did their duty towards the team is theirs to know: only the messages it received are told. */
function tiesTo(report: Report, own: string): readonly TieReport[] {
  return report.coordination.ties
    .filter(({ to, messages }) => to === own && messages > 0)
    .map((tie) => ({ ...tie, required: 0, discharged: 0, onTime: 0, medianMs: null }));
}

function compositeForTeam(report: Report, composite: CompositeReport): CompositeReport {
  const mode = report.rules.scoringMode;
  if (mode === 'banded' || mode === 'leaderboard') return composite;
  return {
    ...composite,
    band: { quartile: null, position: null, because: 'this exercise does not compare teams' },
  };
}

function isSeenBy(line: LogLine, teamId: string): boolean {
  if (line.kind.startsWith('exercise.') && line.teamIds.length === 0) return true;
  return line.teamIds.length === 1 && line.teamIds[0] === teamId && line.kind !== 'action.observed';
}

function leaderboardOf(report: Report): readonly LeaderboardLine[] {
  if (report.rules.scoringMode !== 'leaderboard' || report.teams.length < LEAST_TEAMS_COMPARED) return [];
  return report.teams
    .flatMap(({ teamId, name, composite: { score, interval } }) =>
      score === null ? [] : [{ teamId, name, score, interval }],
    )
    .sort((a, b) => b.score - a.score || (a.teamId < b.teamId ? -1 : 1));
}
