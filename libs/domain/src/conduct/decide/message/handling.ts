import type { HandlingBreached, LimitSource } from '../../../journal/team-entries.ts';
import { EXCON, teamOf, type Party } from '../../../scenario/party.ts';
import { isLessRestrictive, type Tlp } from '../../../scenario/tlp.ts';
import { refusal, type DomainError } from '../../domain-error.ts';
import { dutyIdOf } from '../../duty-id.ts';
import type { ExerciseState } from '../../state.ts';
import { goesToTeam, passedOn, type Origin, type Outgoing } from './passed-on.ts';

/** A limit that a message would break. */
interface Broken {
  readonly limit: Tlp;
  readonly from: LimitSource;
  readonly id: string;
  /** Recipients beyond the limit; empty when it is the label that is too wide. */
  readonly outsiders: readonly Party[];
  readonly objectives: readonly string[];
}

/**
 * Why a team's message may not go as it is labelled and addressed, by TLP 2.0; `undefined` when it may. Looks only at what the team
 * itself was given under a label: limits of the scenario that teams are not told must not show by a refusal either.
 */
export function refuseHandling(state: ExerciseState, message: Outgoing): DomainError | undefined {
  const broken = strictest(brokenByPassingOn(state, message));
  if (broken === undefined) return undefined;
  const { limit, from: limitFrom, id: limitId, outsiders } = broken;
  return outsiders.length === 0
    ? refusal('TLP_LABEL_TOO_WIDE', { label: message.tlp, limit, limitFrom, limitId })
    : refusal('TLP_RECIPIENT_FORBIDDEN', { limit, limitFrom, limitId, recipients: outsiders });
}

/** The breach that a message commits, if it goes: the strictest limit it breaks, of what it passes on and of the scenario. */
export function breachOf(state: ExerciseState, message: Outgoing): HandlingBreached | undefined {
  const fromTeamId = teamOf(message.from);
  const all = [...brokenByPassingOn(state, message), ...brokenOfScenario(state, message)];
  const worst = strictest(all);
  if (worst === undefined || fromTeamId === undefined) return undefined;
  const { limit, from: limitFrom, id: limitId, outsiders } = worst;
  return {
    messageId: message.messageId,
    fromTeamId,
    label: message.tlp,
    limit,
    limitFrom,
    limitId,
    ...(outsiders.length === 0 ? {} : { outsiders }),
    objectives: [...new Set(all.flatMap(({ objectives }) => objectives))].sort(),
  };
}

function brokenByPassingOn(state: ExerciseState, message: Outgoing): readonly Broken[] {
  const teamId = teamOf(message.from);
  if (teamId === undefined) return [];
  const objectives = objectivesOf(state, message);
  return passedOn(state, teamId, message).flatMap((origins) => {
    const broken = origins.map((origin) => brokenOf(origin, message, objectives));
    const found = broken.filter((each) => each !== undefined);
    // Whoever came to it in several ways goes by the most generous of them.
    if (found.length < origins.length) return [];
    return [found.reduce((mildest, each) => (isLessRestrictive(each.limit, mildest.limit) ? each : mildest))];
  });
}

function brokenOf(origin: Origin, message: Outgoing, objectives: readonly string[]): Broken | undefined {
  const { from, id, tlp: limit } = origin;
  const outsiders = outsidersOf(origin, message.to);
  if (outsiders.length > 0) return { limit, from, id, outsiders, objectives };
  // What a team tells ministries or the press of its own incident is in its own words, and may be meant to go further.
  const isBound = from !== 'inject' || goesToTeam(message) || isClosed(limit);
  return isBound && isLessRestrictive(message.tlp, limit)
    ? { limit, from, id, outsiders, objectives }
    : undefined;
}

/**
 * Recipients whom a label keeps something from (FIRST, TLP 2.0). TLP:RED is for those it was given to, TLP:AMBER+STRICT for their
 * organisations: on a platform between organisations both stay with those who have it. TLP:AMBER may go on to clients of the team
 * that was told, which the simulated roles are and other CIRTs are not; what a team learns by an inject is its own incident, of
 * which it may warn its peers. The wider labels keep to the community, which is everybody here. Exercise control stands
 * outside of the story.
 */
function outsidersOf({ tlp, holders, isConfided }: Origin, to: readonly Party[]): readonly Party[] {
  const strangers = to.filter((party) => party !== EXCON && !holders.includes(party));
  if (isClosed(tlp)) return strangers;
  return tlp === 'TLP:AMBER' && isConfided ? strangers.filter((party) => teamOf(party) !== undefined) : [];
}

function isClosed(tlp: Tlp): boolean {
  return tlp === 'TLP:RED' || tlp === 'TLP:AMBER+STRICT';
}

/** Labels that the scenario asks for: of the inject's expectations, and of the obligations under which the message is owed. */
function brokenOfScenario(state: ExerciseState, message: Outgoing): readonly Broken[] {
  const { about } = message;
  const expectations =
    (about === undefined ? undefined : state.outline.injects.get(about)?.inject.expectations) ?? [];
  const objectives = objectivesOf(state, message);
  const asked = expectations
    .filter(({ measure }) => measure.by !== 'duty')
    .map(({ maxTlp }) => ({ limit: maxTlp, from: 'expectation' as const, id: about ?? '', objectives }));
  return [...asked, ...askedByObligations(state, message)].flatMap(({ limit, ...rest }) =>
    limit !== undefined && isLessRestrictive(message.tlp, limit) ? [{ limit, ...rest, outsiders: [] }] : [],
  );
}

function askedByObligations(
  state: ExerciseState,
  message: Outgoing,
): readonly (Omit<Broken, 'limit' | 'outsiders'> & { readonly limit: Tlp | undefined })[] {
  const teamId = teamOf(message.from) ?? '';
  const { outline, scenario, duties } = state;
  const expectations = scenario.injects.flatMap((inject) => inject.expectations);
  return [...outline.obligations.values()].flatMap(({ obligation, owedBy }) => {
    const { id, messageKinds, about, leastTlp, objectives } = obligation;
    const isAbout = about.length === 0 || (message.about !== undefined && about.includes(message.about));
    const isOwed = (owedBy.get(teamId) ?? []).some(
      (party) => message.to.includes(party) && duties.has(dutyIdOf(id, teamId, party)),
    );
    if (!messageKinds.includes(message.kind) || !isAbout || !isOwed) return [];
    const measuring = expectations.filter(
      ({ measure }) => measure.by === 'duty' && measure.obligation === id,
    );
    const concerned = [...objectivesOf(state, message), ...objectives];
    return [leastTlp, ...measuring.map(({ maxTlp }) => maxTlp)].map((limit) => ({
      limit,
      from: 'obligation' as const,
      id,
      objectives: concerned,
    }));
  });
}

function strictest(broken: readonly Broken[]): Broken | undefined {
  return broken.reduce<Broken | undefined>(
    (worst, each) => (worst === undefined || isLessRestrictive(worst.limit, each.limit) ? each : worst),
    undefined,
  );
}

function objectivesOf({ outline }: ExerciseState, { about }: Outgoing): readonly string[] {
  return about === undefined ? [] : (outline.injects.get(about)?.inject.objectives ?? []);
}
