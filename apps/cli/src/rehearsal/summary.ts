import type { Distribution, Report, TeamReport } from '@cyberdrill/domain';
import { textTable, type Column } from '../text-table.ts';
import type { Behaviour } from '@cyberdrill/simulation';
import { exerciseClock } from './progress.ts';
import type { RehearsalResult } from './rehearsal.ts';

/** What a rehearsal came to: a line a team, the drill in numbers, and every invariant. */
export function summaryOf({ report, invariants, behaviours }: RehearsalResult): string {
  return [
    '',
    textTable(report.teams, teamColumns(behaviours)),
    '',
    ...drillLines(report),
    '',
    ...invariants.map(({ name, holds, finding }) => `${holds ? '✓' : '✗'} ${name}: ${finding}`),
  ].join('\n');
}

function teamColumns(behaviours: ReadonlyMap<string, Behaviour>): readonly Column<TeamReport>[] {
  const share = ({ observed, done }: Distribution): string => (observed === 0 ? '–' : `${done}/${observed}`);
  return [
    { title: 'team', of: ({ name }) => name },
    { title: 'part', of: ({ part }) => part },
    { title: 'played', of: ({ teamId }) => behaviours.get(teamId)?.name ?? '' },
    { title: 'acknowledged', of: ({ times }) => share(times.acknowledge), isNumber: true },
    { title: 'median', of: ({ times }) => minutes(times.acknowledge.medianMs), isNumber: true },
    { title: 'answered', of: ({ times }) => share(times.answer), isNumber: true },
    { title: 'told', of: ({ times }) => share(times.notify), isNumber: true },
    { title: 'on time', of: ({ tasks }) => `${tasks.onTime}/${tasks.tasks}`, isNumber: true },
    { title: 'links lost', of: ({ link }) => String(link.losses), isNumber: true },
    { title: 'score', of: ({ composite }) => composite.score?.toFixed(1) ?? '–', isNumber: true },
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function minutes(ms: number | null): string {
  return ms === null ? '–' : exerciseClock(ms).slice('T+'.length);
}

function drillLines({ summary, times }: Report): readonly string[] {
  const { pairs, duties } = summary;
  return [
    `${counted(summary.teams, 'team')}, ${counted(summary.injects, 'inject')}: ${pairs.delivered} of ${pairs.addressed} delivered, ` +
      `${pairs.acknowledged} acknowledged, ${pairs.answered} of ${pairs.askedToAnswer} answered.`,
    `${summary.messages} messages; ${duties.discharged} of ${duties.required} duties done, ${duties.onTime} in time; ` +
      `${summary.breaches} breaches of handling.`,
    `Time to acknowledge: median ${minutes(times.acknowledge.medianMs)}, p90 ${minutes(times.acknowledge.p90Ms)}; ` +
      `to notify: median ${minutes(times.notify.medianMs)}, p90 ${minutes(times.notify.p90Ms)}.`,
  ];
}
