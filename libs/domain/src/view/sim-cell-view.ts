import type { ExercisePlanned } from '../journal/exercise-entries.ts';
import type { EntryDataMap } from '../journal/entry-data.ts';
import type { DatedEntry, EntryKind } from '../journal/entry.ts';
import type { Inject } from '../scenario/inject.ts';
import type { Obligation } from '../scenario/obligation.ts';
import { staffView, type StaffView } from './staff-entry.ts';

/** What of an entry's data the simulation cell sees. */
type Redaction<K extends EntryKind> = (data: EntryDataMap[K]) => EntryDataMap[K];

/** For every kind of entry whether, and how, it is shown; a kind without a line here does not compile. */
type Redactions = { readonly [K in EntryKind]: 'shown' | 'never' | Redaction<K> };

/**
 * Who plays ministries and the press needs the whole story and all that is said in it. What an answer is worth is no part of the
 * story: who does not know what is looked for cannot lead a team to it.
 */
const REDACTIONS: Redactions = {
  'exercise.planned': withoutWorth,
  'exercise.phase-changed': 'shown',
  'exercise.started': 'shown',
  'exercise.paused': 'shown',
  'exercise.resumed': 'shown',
  'exercise.rate-changed': 'shown',
  'exercise.time-jumped': 'shown',
  'exercise.ended': 'shown',
  'exercise.no-duff-declared': 'shown',
  'exercise.no-duff-lifted': 'shown',
  'exercise.terminated': 'shown',
  'exercise.announced': 'shown',
  'control.noted': 'shown',

  'inject.added': ({ inject, teamIds }) => ({ inject: storyOfInject(inject), teamIds }),
  'inject.armed': 'shown',
  'inject.released': 'shown',
  'inject.held': 'shown',
  'inject.unheld': 'shown',
  'inject.skipped': 'shown',
  'inject.overdue': 'shown',
  'inject.shifted': 'shown',
  'deadline.extended': 'shown',
  'deadline.passed': 'shown',

  'inject.delivered': 'shown',
  'inject.opened': 'shown',
  'inject.acknowledged': 'shown',
  // Which conditions an answer meets says what of it was looked for.
  'response.submitted': ({ conditionsMet: _, ...response }) => response,
  'hint.opened': 'shown',
  'message.sent': 'shown',
  'handling.breached': 'never',
  'message.delivered': 'shown',
  'message.opened': 'shown',
  'team.noted': 'shown',
  'team.connected': 'shown',
  'team.disconnected': 'shown',

  'duty.opened': 'shown',
  'duty.discharged': 'shown',
  'duty.overdue': 'shown',
  'duty.judged': 'never',
  'duty.excused': 'never',

  'response.rated': 'never',
  'expectation.excused': 'never',
  'objective.rated': 'never',
  'action.observed': 'never',
};

/** Whether the simulation cell is sent entries of a kind as they are, in part, or not at all. */
export function inSimCellView(kind: EntryKind): 'whole' | 'part' | 'never' {
  const redaction = REDACTIONS[kind];
  if (redaction === 'never') return redaction;
  return redaction === 'shown' ? 'whole' : 'part';
}

/** An entry as the simulation cell sees it: nothing of ratings, scores and what answers are measured by; `undefined` for nothing at all. */
export function simCellView(entry: DatedEntry): StaffView | undefined {
  const redaction = REDACTIONS[entry.kind];
  if (redaction === 'never') return undefined;
  const view = staffView(entry);
  if (redaction === 'shown') return view;
  // TypeScript cannot see that the redaction looked up by an entry's kind is the one for its data.
  return { ...view, data: (redaction as Redaction<EntryKind>)(entry.data) } as StaffView;
}

function withoutWorth({ scenario, ...plan }: ExercisePlanned): ExercisePlanned {
  return {
    ...plan,
    scenario: {
      ...scenario,
      injects: scenario.injects.map(storyOfInject),
      obligations: scenario.obligations.map(storyOfObligation),
    },
  };
}

function storyOfInject({ expectedResponse: _, ...inject }: Inject): Inject {
  return { ...inject, expectations: [], checks: {} };
}

function storyOfObligation(obligation: Obligation): Obligation {
  return { ...obligation, minimumContent: [] };
}
