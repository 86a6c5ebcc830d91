import type { TeamRequest } from '@cyberdrill/contracts';

const LONGEST_ID = 64;

/**
 * Teams from a list of names, one on a line (or the first column of a table that was pasted). Empty lines are passed over, and names that
 * are there already.
 * @param there teams there are
 * @param language what the new ones read
 */
export function addTeams(
  there: readonly TeamRequest[],
  pasted: string,
  language: string,
): readonly TeamRequest[] {
  const teams = [...there];
  for (const line of pasted.split(/\r?\n/)) {
    const name = (line.split('\t')[0] ?? '').trim().slice(0, 120);
    if (name === '' || teams.some((team) => isSame(team.name, name))) continue;
    teams.push({ id: freeId(name, teams), name, language });
  }
  return teams;
}

/** Letters that have no plain one inside them are left off; a name of nothing else is called by its number. */
function freeId(name: string, teams: readonly TeamRequest[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID - 4)
    .replace(/-+$/, '');
  const wanted = plain === '' ? `team-${teams.length + 1}` : plain;
  const isTaken = (id: string): boolean => teams.some((team) => team.id === id);
  let id = wanted;
  for (let count = 2; isTaken(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

function isSame(a: string, b: string): boolean {
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
}
