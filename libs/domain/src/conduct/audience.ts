import type { EntryDataMap } from '../journal/entry-data.ts';
import type { Audience, EntryKind } from '../journal/entry.ts';
import { EXCON, teamOf, teamParty, type Party } from '../scenario/party.ts';
import type { ExerciseState } from './state.ts';

/** Who may see an entry of one kind beside exercise control. `state` is the state before the entry. */
type AudienceRule<K extends EntryKind> =
  Audience | ((data: EntryDataMap[K], state: ExerciseState) => Audience);

const theTeam = ({ teamId }: { readonly teamId: string }): Audience => ({ teams: [teamId] });

/** Who may see what: the one table. A kind of entry without a line here does not compile. */
const AUDIENCES: { readonly [K in EntryKind]: AudienceRule<K> } = {
  'exercise.planned': 'everyone',
  'exercise.phase-changed': 'everyone',
  'exercise.started': 'everyone',
  'exercise.paused': 'everyone',
  'exercise.resumed': 'everyone',
  'exercise.rate-changed': 'everyone',
  'exercise.time-jumped': 'everyone',
  'exercise.ended': 'everyone',
  'exercise.no-duff-declared': 'everyone',
  'exercise.no-duff-lifted': 'everyone',
  'exercise.terminated': 'everyone',
  'exercise.announced': 'everyone',
  'control.noted': 'control',

  'inject.added': 'control',
  'inject.armed': 'control',
  'inject.released': ({ injectId, teamIds }, { outline }) =>
    outline.injects.get(injectId)?.isForTeams === true ? { teams: teamIds } : 'control',
  'inject.held': 'control',
  'inject.unheld': 'control',
  'inject.skipped': 'control',
  'inject.overdue': 'control',
  'inject.shifted': 'control',
  // A team that has not received the inject must not learn that there is one.
  'deadline.extended': ({ injectId, teamIds }, state) =>
    teamsOrControl(teamIds.filter((teamId) => hasReceived(state, injectId, teamId))),
  'deadline.passed': theTeam,

  'inject.delivered': theTeam,
  'inject.opened': theTeam,
  'inject.acknowledged': theTeam,
  'response.submitted': theTeam,
  'hint.opened': theTeam,
  'message.sent': ({ from, to }) => teamsAmong([from, ...to]),
  // The sender may know that a message arrived; that it was read it learns from an acknowledgement, as in life.
  'message.delivered': ({ messageId, teamId }, { messages }) =>
    teamsAmong([teamParty(teamId), messages.get(messageId)?.from ?? EXCON]),
  'message.opened': theTeam,
  'handling.breached': 'control',
  'team.noted': theTeam,
  'team.connected': 'control',
  'team.disconnected': 'control',

  'duty.opened': ({ obligationId, fromTeamId }, state) => ofDuty(state, obligationId, fromTeamId),
  'duty.discharged': ({ dutyId }, state) => ofKnownDuty(state, dutyId),
  'duty.overdue': ({ dutyId }, state) => ofKnownDuty(state, dutyId),
  'duty.judged': 'control',
  'duty.excused': 'control',

  'response.rated': 'control',
  'expectation.excused': 'control',
  'objective.rated': 'control',
  'action.observed': 'control',
};

/** Who may see an entry beside exercise control. */
export function audienceOf<K extends EntryKind>(
  kind: K,
  data: EntryDataMap[K],
  before: ExerciseState,
): Audience {
  const rule: AudienceRule<K> = AUDIENCES[kind];
  return typeof rule === 'function' ? rule(data, before) : rule;
}

/** True once an inject that is meant for teams was released to this one. */
export function hasReceived(state: ExerciseState, injectId: string, teamId: string): boolean {
  const isForTeams = state.outline.injects.get(injectId)?.isForTeams === true;
  return isForTeams && state.cells.get(injectId)?.[teamId]?.releasedAt !== undefined;
}

/** A team sees its duty only where the scenario says that it knows of it. */
function ofDuty({ outline }: ExerciseState, obligationId: string, teamId: string): Audience {
  const isKnown = outline.obligations.get(obligationId)?.obligation.knownToTeam === true;
  return isKnown ? { teams: [teamId] } : 'control';
}

function ofKnownDuty(state: ExerciseState, dutyId: string): Audience {
  const duty = state.duties.get(dutyId);
  return duty === undefined ? 'control' : ofDuty(state, duty.obligationId, duty.fromTeamId);
}

function teamsAmong(parties: readonly Party[]): Audience {
  return teamsOrControl(parties.map(teamOf).filter((teamId) => teamId !== undefined));
}

function teamsOrControl(teamIds: readonly string[]): Audience {
  const teams = [...new Set(teamIds)];
  return teams.length === 0 ? 'control' : { teams };
}
