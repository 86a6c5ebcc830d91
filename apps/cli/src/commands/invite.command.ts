import type { BulkInvitationsRequest, NewInvitation } from '@cyberdrill/contracts';
import { isTeamRole, type DrillRole } from '@cyberdrill/domain';
import { writeFile } from 'node:fs/promises';
import { AdminCalls } from '../admin/admin-calls.ts';
import { adminKey } from '../admin/admin-key.ts';
import { EXIT, type Output } from '../output.ts';
import { textTable, type Column } from '../text-table.ts';

/** What `cyberdrill invite` is asked. */
export interface InviteOptions {
  readonly team?: readonly string[];
  readonly allTeams?: boolean;
  readonly role?: DrillRole;
  readonly seats: number;
  readonly expires?: number;
  readonly starts?: Date;
  /** File for the sheets. */
  readonly sheets?: string;
  /** Where the server is. */
  readonly url: string;
  readonly keyFile?: string;
}

/** What the command needs to know of where it runs. */
export interface InvitePlace {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * `cyberdrill invite <exercise>`: lets people in. Links and codes are printed, or put on sheets to print; either way they are shown
 * this once.
 */
export async function invite(
  exerciseId: string,
  options: InviteOptions,
  place: InvitePlace,
  output: Output,
): Promise<number> {
  const request = requestOf(options);
  if (typeof request === 'string') {
    output.tell(request);
    return EXIT.unusable;
  }
  const { keyFile, sheets, url } = options;
  const key = await adminKey({ ...place, ...(keyFile !== undefined && { keyFile }) });
  const calls = new AdminCalls(url, key);
  const path = `/exercises/${encodeURIComponent(exerciseId)}/invitations/bulk`;
  if (sheets === undefined) {
    output.say(textTable(await calls.call<readonly NewInvitation[]>('POST', path, request), COLUMNS));
    output.tell('Links and codes are shown this once; the server keeps only their hashes.');
    return EXIT.ok;
  }
  // Readable by its owner alone: whoever has it can join.
  await writeFile(sheets, await calls.text('POST', `${path}?format=html`, request), { mode: 0o600 });
  output.say(`${sheets}: open it in a browser and print it; its codes are shown nowhere else.`);
  return EXIT.ok;
}

/** The request, or in words why there is none. */
function requestOf(options: InviteOptions): BulkInvitationsRequest | string {
  const { team, allTeams = false, role, seats, expires, starts } = options;
  if (team !== undefined && allTeams) return 'Give either --team or --all-teams.';
  const isForTeams = team !== undefined || allTeams;
  const invited = role ?? (isForTeams ? 'analyst' : undefined);
  if (invited === undefined) return 'Say whom to invite: --team <id>, --all-teams, or --role <role>.';
  if (isForTeams !== isTeamRole(invited))
    return isForTeams
      ? `No team has a role ${invited}. Leave --team and --all-teams away.`
      : `Say for which teams: the role ${invited} goes with --team <id> or --all-teams.`;
  const wanted = [{ role: invited, seats }];
  return {
    forEveryTeam: isForTeams ? wanted : [],
    ...(team !== undefined && { teamIds: team }),
    others: isForTeams ? [] : wanted,
    ...(expires !== undefined && { expiresInMs: expires }),
    ...(starts !== undefined && { startsAtMs: starts.getTime() }),
  };
}

const COLUMNS: readonly Column<NewInvitation>[] = [
  { title: 'team', of: ({ invitation }) => invitation.teamId ?? '' },
  { title: 'role', of: ({ invitation }) => invitation.role },
  { title: 'seats', of: ({ invitation }) => String(invitation.seats), isNumber: true },
  { title: 'until (UTC)', of: ({ invitation }) => minuteOf(invitation.expiresAtMs) },
  { title: 'code', of: ({ code }) => code },
  { title: 'link', of: ({ link }) => link },
];

function minuteOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
}
