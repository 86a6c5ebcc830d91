import { type DutyScore, type ObligationReport, type Report, spanInWords } from '@cyberdrill/domain';
import { html, type Markup, type Part } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { table } from '../table.ts';
import { tlpLabel } from '../tlp.ts';
import { moment, percent } from '../words.ts';

/** The obligations of the scenario, and every duty that was missed or done late. */
export function obligationsSection(report: Report, names: Names): Section {
  const { obligations } = report.coordination;
  const failed = report.teams.flatMap(({ duties }) =>
    duties.filter(({ status, isOnTime }) => status === 'scored' && isOnTime === false),
  );
  return {
    id: 'obligations',
    title: 'Obligations, kept and missed',
    body:
      obligations.length === 0
        ? html`<p>The scenario obliges nobody to tell anybody anything.</p>`
        : html`${overview(obligations, names)}${missed(failed, obligations, names)}`,
  };
}

function overview(obligations: readonly ObligationReport[], names: Names): Markup {
  return table(
    'Obligations over all teams',
    [
      { head: 'Obligation', kind: 'head', cell: ({ title }) => names.story(title) },
      { head: 'Label at least', cell: ({ leastTlp }) => leastTlp !== null && tlpLabel(leastTlp) },
      { head: 'Target', kind: 'number', cell: ({ targetMs }) => spanInWords(targetMs) },
      { head: 'Deadline', kind: 'number', cell: ({ deadlineMs }) => spanInWords(deadlineMs) },
      { head: 'Required', kind: 'number', cell: ({ required }) => required },
      { head: 'Done', kind: 'number', cell: ({ discharged }) => discharged },
      { head: 'On time', kind: 'number', cell: ({ onTime, required }) => percent(onTime, required) },
      {
        head: 'Median',
        kind: 'number',
        cell: ({ times }) => (times.medianMs === null ? '–' : spanInWords(times.medianMs)),
      },
      {
        head: 'Restricted mean',
        kind: 'number',
        title: 'a duty never done counts as the deadline',
        cell: ({ times }) => (times.restrictedMeanMs === null ? '–' : spanInWords(times.restrictedMeanMs)),
      },
    ],
    obligations,
  );
}

/** What one team failed to do, or did late, under one obligation. */
function missed(
  failed: readonly DutyScore[],
  obligations: readonly ObligationReport[],
  names: Names,
): Markup {
  if (failed.length === 0) return html`<p>Every duty was done by its deadline.</p>`;
  const titles = new Map(obligations.map(({ obligationId, title }) => [obligationId, title]));
  const groups = Map.groupBy(failed, ({ fromTeamId, obligationId }) => `${fromTeamId} ${obligationId}`);
  return table(
    `Duties missed or done late: ${failed.length}`,
    [
      { head: 'Who', kind: 'head', cell: ([duty]) => names.team(duty?.fromTeamId ?? '') },
      {
        head: 'Had to tell what',
        cell: ([duty]) => names.story(titles.get(duty?.obligationId ?? '') ?? duty?.obligationId ?? ''),
      },
      { head: 'From', kind: 'number', cell: ([duty]) => moment(duty?.time?.anchoredAt ?? null) },
      {
        head: html`<span class="bad">Never told</span>`,
        cell: (duties) =>
          list(duties.filter(isNeverDone), ({ to, wasCutOff }) =>
            wasCutOff ? html`${names.party(to)} (ENDEX came before the deadline)` : names.party(to),
          ),
      },
      {
        head: html`<span class="fair">Told late, or not well enough</span>`,
        cell: (duties) =>
          list(
            duties.filter((duty) => !isNeverDone(duty)),
            (duty) => html`${names.party(duty.to)} (${failingOf(duty)})`,
          ),
      },
    ],
    [...groups.values()],
  );
}

function list(duties: readonly DutyScore[], say: (duty: DutyScore) => Markup): Part {
  return duties.length === 0 ? '–' : duties.map((duty, index) => html`${index > 0 && ', '}${say(duty)}`);
}

function isNeverDone({ time }: DutyScore): boolean {
  return time === null || time.elapsedMs === null;
}

function failingOf({ time, isMet }: DutyScore): string {
  if (isMet === false) return 'judged insufficient';
  return `${spanInWords((time?.elapsedMs ?? 0) - (time?.deadlineMs ?? 0))} late`;
}
