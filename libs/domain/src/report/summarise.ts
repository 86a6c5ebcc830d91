import { EXPECTATION_TYPES, type ExpectationType } from '../scenario/expectation.ts';
import type { Finding, SummaryReport } from './report.ts';
import type { CoordinationReport } from './coordination-report.ts';
import type { InjectReport } from './inject-report.ts';
import type { TeamReport } from './team-report.ts';

/** A kind of task needs this many scored items before it is called a strength or a weakness. */
const LEAST_ITEMS = 5;
/** Share on time from which on it is a strength. */
const STRONG_FROM = 0.75;
/** At most this many of each. */
const MOST_FINDINGS = 3;

const DONE_WORDS: Readonly<Record<ExpectationType, string>> = {
  acknowledge: 'Acknowledging injects',
  classify: 'Classifying incidents',
  analyse: 'Analysing',
  decide: 'Deciding',
  contain: 'Containing',
  notify: 'Notifying',
  share: 'Sharing information',
  request: 'Asking for help',
  report: 'Reporting',
  'public-comms': 'Speaking to the public',
  record: 'Keeping records',
};

/** The exercise in numbers, and what stands out. */
export function summarise(
  teams: readonly TeamReport[],
  injects: readonly InjectReport[],
  coordination: CoordinationReport,
): SummaryReport {
  const cells = injects.flatMap((inject) => inject.cells.map((cell) => ({ inject, cell })));
  const count = (holds: (pair: (typeof cells)[number]) => boolean) => cells.filter(holds).length;
  const total = (pick: (team: TeamReport) => number) => teams.reduce((sum, team) => sum + pick(team), 0);
  const { obligations, messages } = coordination;
  const overObligations = (pick: (one: (typeof obligations)[number]) => number) =>
    obligations.reduce((sum, one) => sum + pick(one), 0);
  const duties = {
    required: overObligations(({ required }) => required),
    discharged: overObligations(({ discharged }) => discharged),
    onTime: overObligations(({ onTime }) => onTime),
  };
  const findings = findingsOf(teams, injects);
  return {
    teams: teams.length,
    injects: injects.length,
    pairs: {
      addressed: cells.length,
      delivered: count(({ cell }) => cell.delivered !== null),
      acknowledged: count(({ cell }) => cell.acknowledged !== null),
      askedToAnswer: count(({ inject, cell }) => inject.asksResponse && cell.delivered !== null),
      answered: count(({ cell }) => cell.answer !== null),
    },
    tasks: {
      tasks: total(({ tasks }) => tasks.tasks),
      met: total(({ tasks }) => tasks.met),
      onTime: total(({ tasks }) => tasks.onTime),
      awaiting: total(({ tasks }) => tasks.awaiting),
    },
    duties,
    messages: messages.filter(({ isAfterEndex }) => !isAfterEndex).length,
    breaches: total(({ breaches }) => breaches.length),
    strengths: findings
      .filter((finding) => shareOf(finding) >= STRONG_FROM)
      .sort((a, b) => shareOf(b) - shareOf(a))
      .slice(0, MOST_FINDINGS),
    weaknesses: findings
      .filter((finding) => shareOf(finding) < STRONG_FROM)
      .sort((a, b) => shareOf(a) - shareOf(b))
      .slice(0, MOST_FINDINGS),
  };
}

function shareOf({ onTime, of }: Pick<Finding, 'onTime' | 'of'>): number {
  return onTime / of;
}

/** Types of expectations, then duties, then requests: each with the share of scored items that were on time. */
function findingsOf(teams: readonly TeamReport[], injects: readonly InjectReport[]): readonly Finding[] {
  const byType = EXPECTATION_TYPES.map((type) => {
    const scores = injects.flatMap((inject) =>
      inject.expectations.flatMap((expectation, index) =>
        expectation.type !== type
          ? []
          : inject.cells.flatMap(({ expectations }) => expectations[index] ?? []),
      ),
    );
    const scored = scores.filter(({ status }) => status === 'scored');
    const onTime = scored.filter(({ isOnTime }) => isOnTime === true).length;
    return finding(type, DONE_WORDS[type], onTime, scored.length);
  });
  const duties = teams.flatMap((team) => team.duties).filter(({ status }) => status === 'scored');
  const requests = teams.flatMap((team) => team.requests).filter(({ answer }) => answer !== null);
  return [
    ...byType,
    finding(
      'duty',
      'Telling those who had to be told',
      duties.filter(({ isOnTime }) => isOnTime === true).length,
      duties.length,
    ),
    finding(
      'responsiveness',
      'Answering requests of others',
      requests.filter(({ isAnsweredInTime }) => isAnsweredInTime).length,
      requests.length,
    ),
  ].filter(({ of }) => of >= LEAST_ITEMS);
}

function finding(about: Finding['about'], words: string, onTime: number, of: number): Finding {
  const percent = of === 0 ? 0 : Math.round((100 * onTime) / of);
  return { about, onTime, of, sentence: `${words}: ${onTime} of ${of} on time (${percent} %).` };
}
