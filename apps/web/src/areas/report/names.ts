import type { ReadReport } from './report-query.ts';

/** An inject by the number people say and its title. */
export interface InjectTitle {
  readonly number: string;
  readonly title: string;
}

/** What ids in a report stand for. */
export interface ReportNames {
  /** The language of the texts of the scenario. */
  readonly language: string;
  readonly team: (teamId: string) => string;
  /** `undefined` for exercise control, which has a word in every language. */
  readonly party: (party: string) => string | undefined;
  readonly inject: (injectId: string) => InjectTitle | undefined;
  readonly obligation: (obligationId: string) => string;
  /** Place of a team in the plan; teams that are not told apart are called by no name at all. */
  readonly teamIds: readonly string[];
}

const EXCON = 'role:excon';

/** Reads the names out of a report. */
export function namesOf(report: ReadReport): ReportNames {
  const parties = 'coordination' in report ? report.coordination.parties : report.parties;
  const obligations = 'coordination' in report ? report.coordination.obligations : report.obligations;
  const partyNames = new Map(parties.map(({ party, name }) => [party, name]));
  const injects = new Map(report.injects.map(({ injectId, number, title }) => [injectId, { number, title }]));
  const titles = new Map(obligations.map(({ obligationId, title }) => [obligationId, title]));
  return {
    language: report.exercise.scenario.language,
    team: (teamId) => partyNames.get(`team:${teamId}`) ?? teamId,
    party: (party) => (party === EXCON ? undefined : (partyNames.get(party) ?? party)),
    inject: (injectId) => injects.get(injectId),
    obligation: (obligationId) => titles.get(obligationId) ?? obligationId,
    teamIds: 'teams' in report ? report.teams.map(({ teamId }) => teamId) : [report.team.teamId],
  };
}
