import type { Report, TeamReport } from '@cyberdrill/domain';
import { textTable, type Column } from '../text-table.ts';
import type { Behaviour } from './players/behaviour.ts';
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
  const share = ({ of, count }: { of: number; count: number }): string => (of === 0 ? '–' : `${count}/${of}`);
  return [
    { title: 'team', of: ({ name }) => name },
    { title: 'part', of: ({ part }) => part },
    { title: 'played', of: ({ teamId }) => behaviours.get(teamId)?.name ?? '' },
    { title: 'acknowledged', of: ({ times }) => share(counted(times.acknowledge)), isNumber: true },
    { title: 'median', of: ({ times }) => minutes(times.acknowledge.medianMs), isNumber: true },
    { title: 'answered', of: ({ times }) => share(counted(times.answer)), isNumber: true },
    { title: 'told', of: ({ times }) => share(counted(times.notify)), isNumber: true },
    { title: 'on time', of: ({ tasks }) => `${tasks.onTime}/${tasks.tasks}`, isNumber: true },
    { title: 'links lost', of: ({ link }) => String(link.losses), isNumber: true },
    { title: 'score', of: ({ composite }) => composite.score?.toFixed(1) ?? '–', isNumber: true },
  ];
}

function counted({ observed, done }: { observed: number; done: number }): { of: number; count: number } {
  return { of: observed, count: done };
}

function minutes(ms: number | null): string {
  return ms === null ? '–' : exerciseClock(ms).slice('T+'.length);
}

function drillLines({ summary, times }: Report): readonly string[] {
  const { pairs, duties } = summary;
  return [
    `${summary.teams} teams, ${summary.injects} injects: ${pairs.delivered} of ${pairs.addressed} delivered, ` +
      `${pairs.acknowledged} acknowledged, ${pairs.answered} of ${pairs.askedToAnswer} answered.`,
    `${summary.messages} messages; ${duties.discharged} of ${duties.required} duties done, ${duties.onTime} in time; ` +
      `${summary.breaches} breaches of handling.`,
    `Time to acknowledge: median ${minutes(times.acknowledge.medianMs)}, p90 ${minutes(times.acknowledge.p90Ms)}; ` +
      `to notify: median ${minutes(times.notify.medianMs)}, p90 ${minutes(times.notify.p90Ms)}.`,
  ];
}
