import type { AuditTrail } from '@cyberdrill/audit';
import type {
  BulkInvitationsRequest,
  InvitationRequest,
  InvitationView,
  NewInvitation,
} from '@cyberdrill/contracts';
import { isTeamRole, type WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { makeCode, readCode } from '../codes/code-text.ts';
import type { Exercises } from '../exercises/exercises.ts';
import { requireGivable, type Manager } from '../memberships/manager.ts';
import { mayGrant } from '../memberships/may-grant.ts';
import { makeToken, secretHash } from '../secrets.ts';
import { statusOf, type Invitation } from './invitation.ts';
import type { Invitations } from './invitations.ts';

/** Groups of four characters, 20 random bits each; see {@link JoinPace} for the odds. */
const CODE_GROUPS = 3;
const DEFAULT_EXPIRY_MS = 7 * 24 * 3_600_000;

/** What {@link InvitationDesk} works with. */
export interface InvitationParts {
  readonly invitations: Invitations;
  readonly exercises: Exercises;
  readonly clock: WallClock;
  readonly trail: AuditTrail;
}

/** For which exercise invitations are made, and where their links lead. */
export interface InvitationPlace {
  readonly exerciseId: string;
  /** Scheme, host and port of the web application. */
  readonly origin: string;
}

/** Where invitations are made, shown and revoked. */
export class InvitationDesk {
  private readonly parts: InvitationParts;

  constructor(parts: InvitationParts) {
    this.parts = parts;
  }

  /** @throws AppError as {@link InvitationRequest} says */
  async make(manager: Manager, place: InvitationPlace, request: InvitationRequest): Promise<NewInvitation> {
    const [made] = await this.makeAll(manager, place, [request]);
    if (made === undefined) throw new Error('one invitation was asked for and none was made');
    return made;
  }

  /** @throws AppError as {@link BulkInvitationsRequest} says */
  async makeBulk(
    manager: Manager,
    place: InvitationPlace,
    request: BulkInvitationsRequest,
  ): Promise<readonly NewInvitation[]> {
    const { forEveryTeam, teamIds, others, expiresInMs } = request;
    const strange = forEveryTeam.find(({ role }) => !isTeamRole(role));
    if (strange !== undefined)
      throw new AppError('REQUEST_INVALID', { problem: `no team has a role ${strange.role}` });
    const { teams } = await this.parts.exercises.facts(place.exerciseId);
    const ofTeams = (teamIds ?? teams.map(({ id }) => id)).flatMap((teamId) =>
      forEveryTeam.map((seats) => ({ ...seats, teamId })),
    );
    const all = [...ofTeams, ...others].map((seats) => {
      return { ...seats, ...(expiresInMs !== undefined && { expiresInMs }) };
    });
    return this.makeAll(manager, place, all);
  }

  /** All that the manager may make himself, the newest first. */
  async list({ granter }: Manager, exerciseId: string): Promise<readonly InvitationView[]> {
    const nowMs = this.parts.clock.nowMs();
    const all = await this.parts.invitations.list(exerciseId);
    return all.filter((one) => mayGrant(granter, one)).map((one) => invitationView(one, nowMs));
  }

  /** @throws AppError INVITATION_UNKNOWN (also when it is not the manager's to make) */
  async revoke(manager: Manager, exerciseId: string, invitationId: string): Promise<void> {
    const { granter, who, from } = manager;
    const all = await this.parts.invitations.list(exerciseId);
    const invitation = all.find((one) => one.invitationId === invitationId);
    if (invitation === undefined || !mayGrant(granter, invitation)) throw new AppError('INVITATION_UNKNOWN');
    if (!(await this.parts.invitations.revoke(exerciseId, invitationId))) return;
    const data = { invitationId };
    await this.parts.trail.record({ kind: 'invitation.revoked', who, from, exerciseId, data });
  }

  private async makeAll(
    manager: Manager,
    { exerciseId, origin }: InvitationPlace,
    requests: readonly InvitationRequest[],
  ): Promise<readonly NewInvitation[]> {
    const exercise = await this.parts.exercises.facts(exerciseId);
    for (const request of requests) requireGivable(manager, exercise, request);
    const drafts = requests.map(({ role, teamId, seats, expiresInMs = DEFAULT_EXPIRY_MS }) => {
      const token = makeToken();
      const code = makeCode(CODE_GROUPS);
      return {
        secrets: { token, link: `${origin}/join#${token}`, code },
        invitation: {
          exerciseId,
          role,
          ...(teamId !== undefined && { teamId }),
          seats,
          expiresInMs,
          tokenHash: secretHash(token),
          codeHash: secretHash(readCode(code)),
        },
      };
    });
    const made = await this.parts.invitations.make(drafts.map(({ invitation }) => invitation));
    await Promise.all(made.map((invitation) => this.tell(manager, invitation)));
    return made.flatMap((invitation, n) => {
      const secrets = drafts[n]?.secrets;
      return secrets === undefined
        ? []
        : [{ invitation: invitationView(invitation, invitation.createdAtMs), ...secrets }];
    });
  }

  private tell({ who, from }: Manager, invitation: Invitation): Promise<void> {
    const { invitationId, exerciseId, role, teamId, seats: uses, expiresAtMs } = invitation;
    const data = { invitationId, role, ...(teamId !== undefined && { teamId }), uses, expiresAtMs };
    return this.parts.trail.record({ kind: 'invitation.made', who, from, exerciseId, data });
  }
}

function invitationView(invitation: Invitation, nowMs: number): InvitationView {
  const { exerciseId: _, revokedAtMs: __, ...shown } = invitation;
  return { ...shown, status: statusOf(invitation, nowMs) };
}
