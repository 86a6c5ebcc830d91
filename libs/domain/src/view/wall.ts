import type { MessageKind } from '../scenario/obligation.ts';
import { EXCON, teamOf, type Party } from '../scenario/party.ts';
import type { Text } from '../scenario/text.ts';
import { evolveRoomConduct, NO_CONDUCT, type RoomConduct } from './room-conduct.ts';
import type { TeamView } from './team-entry.ts';
import type { WallBriefing, WallEdge, WallStep, WallView } from './wall-entry.ts';

/** How far the teams are with one inject. Ids of teams; who has answered has opened, and who has opened has received. */
export interface WallInject {
  readonly injectNumber: number;
  readonly title?: Text;
  /** On their way to these teams, or there. */
  readonly sent: readonly string[];
  readonly received: readonly string[];
  readonly opened: readonly string[];
  readonly answered: readonly string[];
}

/** Messages of one kind from one to another. */
export interface WallTie {
  readonly from: Party;
  readonly to: Party;
  readonly kind: MessageKind;
  readonly count: number;
}

/** What hangs on the wall of the hall: the fold of its stream. */
export interface Wall extends RoomConduct {
  /** Absent until the first entry has come. */
  readonly briefing?: WallBriefing;
  /** In the order in which they became public. */
  readonly injects: readonly WallInject[];
  /**
   * In the order in which each first happened. Exercise control and the roles it plays are one party, {@link EXCON}: which of the
   * roles a team writes to would tell of its way through the story.
   */
  readonly ties: readonly WallTie[];
}

/** A wall before the first entry. */
export const EMPTY_WALL: Wall = { ...NO_CONDUCT, injects: [], ties: [] };

type Step = 'received' | 'opened' | 'answered';
const STEPS: readonly Step[] = ['received', 'opened', 'answered'];

/**
 * The wall after an entry of its stream.
 * @param view the next entry; entries must come in order and once each
 */
export function evolveWall(wall: Wall, view: WallView): Wall {
  const before = withConduct(wall, view);
  switch (view.kind) {
    case 'exercise.planned':
      return { ...before, briefing: view.data };
    case 'inject.released':
      return { ...before, injects: released(wall.injects, view.data) };
    case 'inject.delivered':
      return { ...before, injects: reached(wall.injects, view.data, 'received') };
    case 'inject.opened':
    case 'inject.acknowledged':
      return { ...before, injects: reached(wall.injects, view.data, 'opened') };
    case 'response.submitted':
      return view.data.isFinal
        ? { ...before, injects: reached(wall.injects, view.data, 'answered') }
        : before;
    case 'message.sent':
      return { ...before, ties: tied(wall.ties, view.data) };
    default:
      return before;
  }
}

/** How the exercise is conducted is told to a wall in the words in which teams are told. */
function withConduct({ briefing, injects, ties, ...conduct }: Wall, view: WallView): Wall {
  const next = evolveRoomConduct(conduct, view as TeamView);
  return { ...next, injects, ties, ...(briefing === undefined ? {} : { briefing }) };
}

function released(
  injects: readonly WallInject[],
  {
    injectNumber,
    teamIds,
    title,
  }: { readonly injectNumber: number; readonly teamIds: readonly string[]; readonly title?: Text },
): readonly WallInject[] {
  const known = injects.find((inject) => inject.injectNumber === injectNumber);
  const inject = known ?? { injectNumber, sent: [], received: [], opened: [], answered: [] };
  const next: WallInject = {
    ...inject,
    sent: [...new Set([...inject.sent, ...teamIds])],
    ...(title === undefined ? {} : { title }),
  };
  return known === undefined ? [...injects, next] : injects.map((each) => (each === known ? next : each));
}

function reached(
  injects: readonly WallInject[],
  { injectNumber, teamId }: WallStep,
  step: Step,
): readonly WallInject[] {
  const implied = STEPS.slice(0, STEPS.indexOf(step) + 1);
  return injects.map((inject) => {
    if (inject.injectNumber !== injectNumber) return inject;
    const changes = implied
      .filter((each) => !inject[each].includes(teamId))
      .map((each) => [each, [...inject[each], teamId]] as const);
    return { ...inject, ...Object.fromEntries(changes) };
  });
}

function tied(ties: readonly WallTie[], { from, to, kind }: WallEdge): readonly WallTie[] {
  const sender = shown(from);
  const receivers = new Set(to.map(shown));
  receivers.delete(sender);
  return [...receivers].reduce((before, receiver) => {
    const isIt = (tie: WallTie) => tie.from === sender && tie.to === receiver && tie.kind === kind;
    return before.some(isIt)
      ? before.map((tie) => (isIt(tie) ? { ...tie, count: tie.count + 1 } : tie))
      : [...before, { from: sender, to: receiver, kind, count: 1 }];
  }, ties);
}

function shown(party: Party): Party {
  return teamOf(party) === undefined ? EXCON : party;
}
