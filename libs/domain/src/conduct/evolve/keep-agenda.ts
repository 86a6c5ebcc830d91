import { SortedList } from '../../collections/sorted-list.ts';
import { roleOf, teamOf, type Party } from '../../scenario/party.ts';
import type { Agenda, AgendaItem, CellItem, DutyItem } from '../agenda.ts';
import type { Outline } from '../outline/outline.ts';
import type { Cell, Duty } from '../state.ts';

/** The agenda of a new plan. */
export function newAgenda(outline: Outline, cells: Iterable<Cell>): Agenda {
  const releases = [...cells].flatMap((cell) => releaseItem(outline, cell) ?? []);
  return {
    releases: SortedList.of<CellItem>(earlierFirst, releases),
    answers: SortedList.of<CellItem>(earlierFirst, []),
    duties: SortedList.of<DutyItem>(earlierFirst, []),
  };
}

/** The agenda once there are cells that there were not before. */
export function withNewCells(agenda: Agenda, outline: Outline, cells: Iterable<Cell>): Agenda {
  let { releases } = agenda;
  for (const cell of cells) releases = exchanged(releases, undefined, releaseItem(outline, cell));
  return releases === agenda.releases ? agenda : { ...agenda, releases };
}

/** The agenda once a cell is no longer as it was. */
export function withCell(agenda: Agenda, outline: Outline, before: Cell, after: Cell): Agenda {
  const releases = exchanged(agenda.releases, releaseItem(outline, before), releaseItem(outline, after));
  const answers = exchanged(agenda.answers, answerItem(outline, before), answerItem(outline, after));
  return releases === agenda.releases && answers === agenda.answers
    ? agenda
    : { ...agenda, releases, answers };
}

/** The agenda once a duty is new, or no longer as it was. */
export function withDuty(agenda: Agenda, outline: Outline, before: Duty | undefined, after: Duty): Agenda {
  const was = before === undefined ? undefined : dutyItem(outline, before);
  const duties = exchanged(agenda.duties, was, dutyItem(outline, after));
  return duties === agenda.duties ? agenda : { ...agenda, duties };
}

function exchanged<T extends AgendaItem>(
  list: SortedList<T>,
  before: T | undefined,
  after: T | undefined,
): SortedList<T> {
  if (before?.atMs === after?.atMs) return list;
  const without = before === undefined ? list : list.without(before);
  return after === undefined ? without : without.with(after);
}

function releaseItem(outline: Outline, cell: Cell): CellItem | undefined {
  const waits = cell.status === 'planned' || cell.status === 'armed';
  return waits ? cellItem(outline, cell, cell.dueExerciseTimeMs) : undefined;
}

function answerItem(outline: Outline, cell: Cell): CellItem | undefined {
  const waits = cell.completedAt === undefined && cell.deadlinePassedAt === undefined;
  return waits ? cellItem(outline, cell, cell.deadlineActiveTimeMs) : undefined;
}

function cellItem(
  outline: Outline,
  { injectId, teamId }: Cell,
  atMs: number | undefined,
): CellItem | undefined {
  if (atMs === undefined) return undefined;
  const position = outline.injects.get(injectId)?.position ?? 0;
  const order = position * outline.teams.size + teamPosition(outline, teamId);
  return { atMs, order, injectId, teamId };
}

function dutyItem(outline: Outline, duty: Duty): DutyItem | undefined {
  const isOpen =
    duty.discharged === undefined &&
    duty.overdueAt === undefined &&
    duty.excusedReason === undefined &&
    duty.judged?.isDischarged !== true;
  if (!isOpen) return undefined;
  const { dutyId, obligationId, fromTeamId, to, deadlineActiveTimeMs: atMs } = duty;
  const position = outline.obligations.get(obligationId)?.position ?? 0;
  const places = outline.teams.size + outline.rolePositions.size;
  const from = position * outline.teams.size + teamPosition(outline, fromTeamId);
  return { atMs, order: from * places + partyPosition(outline, to), dutyId };
}

function teamPosition(outline: Outline, teamId: string): number {
  return outline.teams.get(teamId)?.position ?? 0;
}

function partyPosition(outline: Outline, party: Party): number {
  const teamId = teamOf(party);
  if (teamId !== undefined) return teamPosition(outline, teamId);
  return outline.teams.size + (outline.rolePositions.get(roleOf(party) ?? '') ?? 0);
}

function earlierFirst(left: AgendaItem, right: AgendaItem): number {
  return left.atMs - right.atMs || left.order - right.order;
}
