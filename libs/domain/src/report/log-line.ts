import type { ExerciseState } from '../conduct/state.ts';
import type { Entry, EntryKind } from '../journal/entry.ts';
import { inLanguage } from '../scenario/text.ts';
import { stampOf } from '../scoring/stamp.ts';
import { exerciseTimeInWords, inFigures, spanInWords } from '../scoring/words.ts';
import type { LogLine } from './conduct-report.ts';
import { momentOfEntry } from '../conduct/evolve/evolver.ts';

/** Names for ids, as the log says them. */
interface Names {
  readonly inject: (injectId: string) => string;
  readonly teams: (teamIds: readonly string[]) => string;
}

type Sentence<K extends EntryKind> = (data: Extract<Entry, { kind: K }>['data'], names: Names) => string;

/** The entries that the log tells, and in which words. */
const SENTENCES: { readonly [K in EntryKind]?: Sentence<K> } = {
  'exercise.planned': ({ teams }) => `Planned with ${teams.length} teams.`,
  'exercise.phase-changed': ({ from, to, reason }) => `Phase ${from} → ${to}.${because(reason)}`,
  'exercise.started': ({ rate }) => `STARTEX at rate ${inFigures(rate)}.`,
  'exercise.paused': ({ reason }) => `PAUSEX.${because(reason)}`,
  'exercise.resumed': () => 'RESUME.',
  'exercise.rate-changed': ({ rate }) => `Clock rate set to ${inFigures(rate)}.`,
  'exercise.time-jumped': ({ fromExerciseTimeMs, toExerciseTimeMs, passedOver }) =>
    `TIME JUMP from ${exerciseTimeInWords(fromExerciseTimeMs)} to ${exerciseTimeInWords(toExerciseTimeMs)}; injects passed over: ${passedOver}.`,
  'exercise.ended': ({ reason }) => `ENDEX.${because(reason)}`,
  'exercise.no-duff-declared': ({ message }) => `NO DUFF: ${message}`,
  'exercise.no-duff-lifted': ({ message }) => `NO DUFF lifted: ${message}`,
  'exercise.terminated': ({ reason }) => `Terminated.${because(reason)}`,
  'exercise.announced': ({ text }) => `Announcement: ${text}`,
  'control.noted': ({ text }) => `Note: ${text}`,
  'inject.added': ({ inject: { id }, teamIds }, { inject, teams }) =>
    `Added ${inject(id)} for ${teams(teamIds)}.`,
  'inject.held': ({ injectId, teamIds, reason }, { inject, teams }) =>
    `Held ${inject(injectId)} for ${teams(teamIds)}.${because(reason)}`,
  'inject.unheld': ({ injectId, teamIds }, { inject, teams }) =>
    `Lifted the hold on ${inject(injectId)} for ${teams(teamIds)}.`,
  'inject.skipped': ({ injectId, teamIds, reason }, { inject, teams }) =>
    `Skipped ${inject(injectId)} for ${teams(teamIds)}.${because(reason)}`,
  'inject.overdue': ({ injectId, teamIds, latenessMs }, { inject, teams }) =>
    `Found ${inject(injectId)} due ${spanInWords(latenessMs)} ago for ${teams(teamIds)}; put before control.`,
  'inject.shifted': ({ injectId, teamIds, byMs, reason }, { inject, teams }) =>
    `Moved ${inject(injectId)} by ${spanInWords(byMs)} for ${teams(teamIds)}.${because(reason)}`,
  'deadline.extended': ({ injectId, teamIds, byMs, reason }, { inject, teams }) =>
    `Gave ${spanInWords(byMs)} more for ${inject(injectId)} to ${teams(teamIds)}.${because(reason)}`,
  'expectation.excused': ({ injectId, teamIds, expectationId, reason }, { inject, teams }) =>
    `Excused ${teams(teamIds)} from ${expectationId ?? 'all expectations'} of ${inject(injectId)}.${because(reason)}`,
  'duty.excused': ({ dutyId, reason }) => `Excused duty ${dutyId}.${because(reason)}`,
  'duty.judged': ({ dutyId, isDischarged, reason }) =>
    `Judged duty ${dutyId} ${isDischarged ? 'discharged' : 'not discharged'}.${because(reason)}`,
  'action.observed': ({ injectId, teamId, isDone, note }, { inject, teams }) =>
    `Saw ${inject(injectId)} ${isDone ? 'done' : 'not done'} by ${teams([teamId])}.${because(note)}`,
};

/** The log line of an entry; `undefined` for what the log leaves to other parts of the report. */
export function logLineOf(entry: Entry, state: ExerciseState): LogLine | undefined {
  const text = sentenceOf(entry, namesIn(state));
  if (text === undefined) return undefined;
  return {
    seq: entry.seq,
    at: stampOf(momentOfEntry(entry)),
    by: entry.actor.role,
    kind: entry.kind,
    injectId: injectConcerned(entry),
    teamIds: teamsConcerned(entry, state),
    text,
  };
}

function sentenceOf(entry: Entry, names: Names): string | undefined {
  switch (entry.kind) {
    case 'inject.released': {
      const { injectId, teamIds, cause } = entry.data;
      return cause === 'hand'
        ? `Released ${names.inject(injectId)} by hand to ${names.teams(teamIds)}.`
        : undefined;
    }
    case 'hint.opened': {
      const { injectId, hintId, teamId, givenByCoach } = entry.data;
      return givenByCoach
        ? `Gave hint ${hintId} of ${names.inject(injectId)} to ${names.teams([teamId])}.`
        : undefined;
    }
    case 'response.submitted': {
      const { injectId, teamId, version } = entry.data;
      return entry.actor.role === 'control'
        ? `Entered response ${version} to ${names.inject(injectId)} on behalf of ${names.teams([teamId])}.`
        : undefined;
    }
    default: {
      // The table gives each kind the function for its own data, which the compiler cannot follow through the union.
      const sentence = SENTENCES[entry.kind] as Sentence<EntryKind> | undefined;
      return sentence?.(entry.data, names);
    }
  }
}

function injectConcerned(entry: Entry): string | null {
  if (entry.kind === 'inject.added') return entry.data.inject.id;
  return 'injectId' in entry.data ? entry.data.injectId : null;
}

function teamsConcerned(entry: Entry, state: ExerciseState): readonly string[] {
  const { data } = entry;
  if ('teamIds' in data) return data.teamIds;
  if ('teamId' in data && data.teamId !== undefined) return [data.teamId];
  if (entry.kind === 'duty.excused' || entry.kind === 'duty.judged') {
    const duty = state.duties.get(entry.data.dutyId);
    return duty === undefined ? [] : [duty.fromTeamId];
  }
  return [];
}

function namesIn({ scenario, teams }: ExerciseState): Names {
  return {
    inject: (injectId) => {
      const inject = scenario.injects.find(({ id }) => id === injectId);
      if (inject === undefined) return `inject ${injectId}`;
      const { text } = inLanguage(inject.title, scenario.language, scenario.language);
      return `inject ${inject.number} “${text}”`;
    },
    teams: (teamIds) =>
      teamIds.length === teams.length && teams.length > 1
        ? 'all teams'
        : teamIds.map((teamId) => teams.find(({ id }) => id === teamId)?.name ?? teamId).join(', '),
  };
}

function because(reason: string | undefined): string {
  return reason === undefined || reason === '' ? '' : ` ${reason}`;
}
