import type { Team } from '../../exercise/exercise.ts';
import type { ExercisePlanned } from '../../journal/exercise-entries.ts';
import type { Condition } from '../../scenario/condition.ts';
import type { Inject } from '../../scenario/inject.ts';
import type { Obligation } from '../../scenario/obligation.ts';
import { EXCON_ROLE, teamParty, type Party } from '../../scenario/party.ts';
import { leavesOf, type LeafCondition } from '../conditions/leaves.ts';
import type { Branch, InjectOutline, ObligationOutline, Outline, Threshold } from './outline.ts';

/** Works out everything that follows from the plan alone. */
export function outlinePlan({ scenario, teams }: Pick<ExercisePlanned, 'scenario' | 'teams'>): Outline {
  const injects = scenario.injects.map((inject, position) => outlineInject(inject, position, teams));
  const obligations = scenario.obligations.map((obligation, position) =>
    outlineObligation(obligation, position, teams),
  );
  const known = {
    injects: new Map(injects.map((each) => [each.inject.id, each])),
    obligations: new Map(obligations.map((each) => [each.obligation.id, each])),
    teams: new Map(teams.map((team, position) => [team.id, { team, position }])),
  };
  const branches = [
    ...injects.flatMap((each) => releaseBranches(each, known)),
    ...obligations.map((each) => dutyBranch(each, known)),
  ];
  const leaves = branches.flatMap((branch) =>
    [...leavesOf(branch.condition)].map((leaf) => ({ branch, leaf })),
  );
  const roleIds = [EXCON_ROLE, ...scenario.roles.map(({ id }) => id).filter((id) => id !== EXCON_ROLE)];
  return {
    ...known,
    rolePositions: new Map(roleIds.map((id, position) => [id, position])),
    branches,
    branchesOnInject: grouped(leaves, ({ leaf }) => ('inject' in leaf ? leaf.inject : undefined)),
    branchesOnObligation: grouped(leaves, ({ leaf }) => ('obligation' in leaf ? leaf.obligation : undefined)),
    thresholds: thresholdsOf(leaves),
    answerConditions: Map.groupBy(
      leaves.map(({ leaf }) => leaf).filter((leaf) => leaf.is === 'answered'),
      ({ inject }) => inject,
    ),
  };
}

type Known = Pick<Outline, 'injects' | 'obligations' | 'teams'>;
interface LeafOfBranch {
  readonly branch: Branch;
  readonly leaf: LeafCondition;
}

function outlineInject(inject: Inject, position: number, teams: readonly Team[]): InjectOutline {
  return {
    inject,
    position,
    teamIds: playing(inject.to, teams).map(({ id }) => id),
    isForTeams: inject.kind !== 'facilitation' && inject.kind !== 'expected-action',
  };
}

function outlineObligation(
  obligation: Obligation,
  position: number,
  teams: readonly Team[],
): ObligationOutline {
  const owed = playing(obligation.from, teams).map(
    ({ id }) => [id, partiesOf(obligation.to, id, teams)] as const,
  );
  return { obligation, position, owedBy: new Map(owed.filter(([, parties]) => parties.length > 0)) };
}

function partiesOf(to: Obligation['to'], fromTeamId: string, teams: readonly Team[]): readonly Party[] {
  const others = teams.filter(({ id }) => id !== fromTeamId);
  const parties = to.flatMap((recipient): readonly Party[] => {
    if (recipient.startsWith('role:')) return [recipient as Party];
    const part = recipient.slice('part:'.length);
    return others.filter((team) => part === '*' || team.part === part).map(({ id }) => teamParty(id));
  });
  return [...new Set(parties)];
}

/** The teams that play one of the parts; no parts means every team. */
function playing(parts: readonly string[], teams: readonly Team[]): readonly Team[] {
  return parts.length === 0 ? teams : teams.filter(({ part }) => parts.includes(part));
}

function releaseBranches(of: InjectOutline, known: Known): readonly Branch[] {
  const { release } = of.inject;
  if (release.on !== 'condition') return [];
  const { when: condition, scope } = release;
  return [{ opens: 'inject', of, condition, scope, concernedTeamIds: concerned(condition, known) }];
}

function dutyBranch(of: ObligationOutline, known: Known): Branch {
  const condition = of.obligation.trigger;
  return {
    opens: 'duties',
    of,
    condition,
    scope: 'team',
    concernedTeamIds: concerned(condition, known),
  };
}

function concerned(condition: Condition, { injects, obligations, teams }: Known): readonly string[] {
  const ids = [...leavesOf(condition)].flatMap((leaf) => {
    if ('inject' in leaf) return injects.get(leaf.inject)?.teamIds ?? [];
    if ('obligation' in leaf) return [...(obligations.get(leaf.obligation)?.owedBy.keys() ?? [])];
    return [];
  });
  const set = new Set(ids);
  return [...teams.keys()].filter((id) => set.has(id));
}

function grouped(
  leaves: readonly LeafOfBranch[],
  keyOf: (leaf: LeafOfBranch) => string | undefined,
): ReadonlyMap<string, readonly Branch[]> {
  const byKey = new Map<string, Set<Branch>>();
  for (const each of leaves) {
    const key = keyOf(each);
    if (key === undefined) continue;
    byKey.set(key, (byKey.get(key) ?? new Set()).add(each.branch));
  }
  return new Map([...byKey].map(([key, branches]) => [key, [...branches]]));
}

function thresholdsOf(leaves: readonly LeafOfBranch[]): readonly Threshold[] {
  const byTime = new Map<number, Set<Branch>>();
  for (const { branch, leaf } of leaves) {
    if (leaf.is === 'time') byTime.set(leaf.atMs, (byTime.get(leaf.atMs) ?? new Set()).add(branch));
  }
  return [...byTime]
    .sort(([earlier], [later]) => earlier - later)
    .map(([atMs, branches]) => ({ atMs, branches: [...branches] }));
}
