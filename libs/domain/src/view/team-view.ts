import { hasReceived } from '../conduct/audience.ts';
import type { ExerciseState } from '../conduct/state.ts';
import type { Team } from '../exercise/exercise.ts';
import type { EntryDataMap } from '../journal/entry-data.ts';
import type { Audience, DatedEntry, EntryKind } from '../journal/entry.ts';
import type { MessageSent } from '../journal/team-entries.ts';
import { teamParty } from '../scenario/party.ts';
import { directoryEntry } from './directory.ts';
import { briefTeam } from './team-briefing.ts';
import type { TeamView, TeamViewDataMap, TeamViewKind } from './team-entry.ts';
import { showInject, showText } from './team-inject.ts';

/** For whom, and out of which exercise, a view is made. */
interface Reader {
  readonly team: Team;
  /** The state after the entry, or a later one. */
  readonly state: ExerciseState;
}

/** What of an entry's data a team sees; `undefined` for nothing. */
type Redaction<K extends TeamViewKind> = (
  data: EntryDataMap[K],
  reader: Reader,
) => TeamViewDataMap[K] | undefined;

/** For every kind of entry what a team sees of it, or that no team ever sees any; a kind without a line here does not compile. */
type Redactions = { readonly [K in EntryKind]: K extends TeamViewKind ? Redaction<K> : 'never' };

const unchanged = <T>(data: T): T => data;

const REDACTIONS: Redactions = {
  'exercise.planned': (_plan, { state, team }) => briefTeam(state, team),
  'exercise.phase-changed': unchanged,
  'exercise.started': unchanged,
  'exercise.paused': unchanged,
  'exercise.resumed': unchanged,
  'exercise.rate-changed': unchanged,
  // Whether something was passed over would tell that there was something.
  'exercise.time-jumped': ({ passedOver: _, ...jump }) => jump,
  'exercise.ended': unchanged,
  'exercise.no-duff-declared': unchanged,
  'exercise.no-duff-lifted': unchanged,
  'exercise.terminated': unchanged,
  'exercise.announced': unchanged,
  'control.noted': 'never',

  'inject.added': 'never',
  'inject.armed': 'never',
  'inject.released': ({ injectId }, { state, team }) => {
    const inject = state.outline.injects.get(injectId)?.inject;
    return inject === undefined ? undefined : { inject: showInject(state, inject, team) };
  },
  'inject.held': 'never',
  'inject.unheld': 'never',
  'inject.skipped': 'never',
  'inject.overdue': 'never',
  'inject.shifted': 'never',
  // Who else got more time, and the reason control noted, stay with control.
  'deadline.extended': ({ injectId, byMs }) => ({ injectId, byMs }),
  'deadline.passed': unchanged,

  'inject.delivered': unchanged,
  'inject.opened': unchanged,
  'inject.acknowledged': unchanged,
  'response.submitted': ({ conditionsMet: _, ...response }) => response,
  'hint.opened': ({ injectId, hintId, cost, givenByCoach }, { state, team }) => {
    const hints = state.outline.injects.get(injectId)?.inject.hints ?? [];
    const hint = hints.find(({ id }) => id === hintId);
    if (hint === undefined) return undefined;
    return { injectId, hintId, cost, givenByCoach, text: showText(state, hint.text, team) };
  },
  'message.sent': showMessage,
  'handling.breached': 'never',
  'message.delivered': unchanged,
  'message.opened': unchanged,
  'team.noted': unchanged,
  'team.connected': 'never',
  'team.disconnected': 'never',

  'duty.opened': (
    { dutyId, obligationId, to, targetActiveTimeMs, deadlineActiveTimeMs },
    { state, team },
  ) => {
    const obligation = state.outline.obligations.get(obligationId)?.obligation;
    if (obligation === undefined) return undefined;
    return {
      dutyId,
      title: showText(state, obligation.title, team),
      to: directoryEntry(state, to, team.language),
      messageKinds: obligation.messageKinds,
      targetActiveTimeMs,
      deadlineActiveTimeMs,
    };
  },
  'duty.discharged': unchanged,
  'duty.overdue': unchanged,
  'duty.judged': 'never',
  'duty.excused': 'never',

  'response.rated': 'never',
  'expectation.excused': 'never',
  'objective.rated': 'never',
  'action.observed': 'never',
};

/** Whether teams among the audience of an entry are shown, ever in part, entries of a kind, or no team ever is. */
export function inTeamView(kind: EntryKind): 'part' | 'never' {
  return REDACTIONS[kind] === 'never' ? 'never' : 'part';
}

/**
 * An entry as one team may see it; `undefined` when it may not see it at all. Asks first whether the team is among the entry's
 * audience, then what of the entry is for teams.
 * @param stateAfter the state after the entry; a later one gives the same view, but for references to what the team came to
 * have in the meantime
 */
export function teamView(entry: DatedEntry, stateAfter: ExerciseState, teamId: string): TeamView | undefined {
  const team = stateAfter.outline.teams.get(teamId)?.team;
  if (team === undefined || !isAmong(entry.audience, teamId)) return undefined;
  const redaction = REDACTIONS[entry.kind];
  if (redaction === 'never') return undefined;
  // TypeScript cannot see that the redaction looked up by an entry's kind is the one for its data.
  const data = (redaction as Redaction<TeamViewKind>)(entry.data as never, { team, state: stateAfter });
  if (data === undefined) return undefined;
  const { kind, occurredAtMs, exerciseTimeMs, activeTimeMs, commandId, actor } = entry;
  const isOwn = actor.teamId === teamId;
  return {
    kind,
    data,
    ...(isOwn && commandId !== undefined ? { commandId } : {}),
    ...(isOwn && actor.role === 'team' ? { by: actor.id } : {}),
    occurredAtMs,
    exerciseTimeMs,
    activeTimeMs,
  } as TeamView;
}

/** Whether an audience takes in a team. */
export function isAmong(audience: Audience, teamId: string): boolean {
  return audience === 'everyone' || (audience !== 'control' && audience.teams.includes(teamId));
}

/** A message may refer to an inject or a message that its recipient does not have; even their ids are not for him then. */
function showMessage({ about, inReplyTo, ...message }: MessageSent, { state, team }: Reader): MessageSent {
  const original = inReplyTo === undefined ? undefined : state.messages.get(inReplyTo);
  const isParty = original !== undefined && [original.from, ...original.to].includes(teamParty(team.id));
  return {
    ...message,
    ...(about !== undefined && hasReceived(state, about, team.id) ? { about } : {}),
    ...(isParty ? { inReplyTo } : {}),
  };
}
