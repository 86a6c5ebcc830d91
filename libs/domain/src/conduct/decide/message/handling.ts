import type { HandlingBreached } from '../../../journal/team-entries.ts';
import { teamOf } from '../../../scenario/party.ts';
import { isLessRestrictive, type Tlp } from '../../../scenario/tlp.ts';
import { refusal, type DomainError } from '../../domain-error.ts';
import { dutyIdOf } from '../../duty-id.ts';
import type { ExerciseState } from '../../state.ts';
import { brokenLimits, strictestLimit, type BrokenLimit } from './limits.ts';
import { passedOn, type Outgoing } from './passed-on.ts';

/** A limit that a message would break, and the objectives that it concerns. */
interface Broken extends BrokenLimit {
  readonly objectives: readonly string[];
}

/**
 * Why a team's message may not go as it is labelled and addressed, by TLP 2.0; `undefined` when it may. Looks only at what the team
 * itself was given under a label: limits of the scenario that teams are not told must not show by a refusal either.
 */
export function refuseHandling(state: ExerciseState, message: Outgoing): DomainError | undefined {
  const broken = strictestLimit(brokenByPassingOn(state, message));
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
  const worst = strictestLimit(all);
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
  return brokenLimits(passedOn(state, teamId, message), message).map((broken) => ({ ...broken, objectives }));
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

function objectivesOf({ outline }: ExerciseState, { about }: Outgoing): readonly string[] {
  return about === undefined ? [] : (outline.injects.get(about)?.inject.objectives ?? []);
}
