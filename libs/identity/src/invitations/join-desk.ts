import type { AuditTrail } from '@cyberdrill/audit';
import type {
  AuditOrigin,
  AuditRecord,
  InvitationSecret,
  JoinPreview,
  JoinRequest,
} from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { PasswordHasher } from '../accounts/password-hasher.ts';
import { readCode } from '../codes/code-text.ts';
import type { Exercises } from '../exercises/exercises.ts';
import type { Admissions } from '../memberships/admissions.ts';
import type { NdaDesk } from '../nda/nda-desk.ts';
import { secretHash } from '../secrets.ts';
import type { AccessChanges } from '../sessions/access-changes.ts';
import type { SessionDesk } from '../sessions/session-desk.ts';
import type { SignedIn } from '../sessions/signed-in.ts';
import { draftNewcomer } from './draft-newcomer.ts';
import { statusOf, type Invitation } from './invitation.ts';
import type { Invitations } from './invitations.ts';
import type { JoinPace } from './join-pace.ts';
import type { JoinOutcome, JoinPlan, Joins } from './joins.ts';

/** What {@link JoinDesk} works with. */
export interface JoinParts {
  readonly invitations: Invitations;
  readonly joins: Joins;
  readonly pace: JoinPace;
  readonly exercises: Exercises;
  readonly admissions: Admissions;
  readonly ndas: NdaDesk;
  readonly hasher: PasswordHasher;
  readonly sessions: SessionDesk;
  readonly changes: AccessChanges;
  readonly clock: WallClock;
  readonly trail: AuditTrail;
}

/** Somebody has come in. */
export interface CameIn {
  readonly outcome: JoinOutcome;
  /** Of the newcomer's session; absent for who was signed in before. */
  readonly token?: string;
  /** For a newcomer without a password. */
  readonly returnCode?: string;
}

/** The door for people who were invited. */
export class JoinDesk {
  private readonly parts: JoinParts;

  constructor(parts: JoinParts) {
    this.parts = parts;
  }

  /** @throws AppError as {@link JoinPreview} says */
  async preview(secret: InvitationSecret, from: AuditOrigin): Promise<JoinPreview> {
    const invitation = await this.find(secret, from);
    requireOpen(invitation, this.parts.clock.nowMs());
    const { exerciseId, role, teamId, expiresAtMs } = invitation;
    const { title, language, languages, teams } = await this.parts.exercises.facts(exerciseId);
    const team = teams.find(({ id }) => id === teamId);
    const nda = await this.parts.ndas.textOf(exerciseId);
    return {
      exerciseTitle: title,
      role,
      ...(team !== undefined && { teamName: team.name }),
      language: team?.language ?? language,
      languages,
      expiresAtMs,
      ...(nda !== undefined && { nda }),
    };
  }

  /** @throws AppError as {@link JoinRequest} says */
  async join(request: JoinRequest, signedIn: SignedIn | undefined, from: AuditOrigin): Promise<CameIn> {
    const { exercises, admissions, joins, ndas } = this.parts;
    // Whether it is open is for the store to say: a form that is sent again finds its seat although it was the last.
    const invitation = await this.find(request, from);
    const exercise = await exercises.facts(invitation.exerciseId);
    const acceptance = await ndas.accepting(invitation.exerciseId, request.acceptedNda);
    const plan = {
      invitation,
      scenarioId: exercise.scenarioId,
      joinHash: secretHash(request.joinId),
      ...(acceptance !== undefined && { acceptance }),
      admit: await admissions.admitting(signedIn?.account.accountId, invitation.role, exercise),
    };
    if (signedIn !== undefined) {
      const { accountId } = signedIn.account;
      const outcome = await joins.join({ ...plan, who: { accountId } });
      await this.tell(plan, outcome, from);
      return { outcome };
    }
    const { newcomer, ...secrets } = await draftNewcomer(request, invitation.role, this.parts, from);
    const outcome = await joins.join({ ...plan, who: { newcomer } });
    await this.tell(plan, outcome, from);
    return { outcome, ...secrets };
  }

  /** Codes are short enough to be guessed at, so they are held to a pace; tokens are not. */
  private async find({ token, code }: InvitationSecret, from: AuditOrigin): Promise<Invitation> {
    const { invitations, pace } = this.parts;
    if ((token === undefined) === (code === undefined))
      throw new AppError('REQUEST_INVALID', { problem: 'give exactly one of token and code' });
    const invitation =
      code === undefined
        ? await invitations.findBySecret(secretHash(token ?? ''))
        : await pace.guess(from.address, () => invitations.findBySecret(secretHash(readCode(code))));
    if (invitation === undefined) throw new AppError('INVITATION_UNKNOWN');
    return invitation;
  }

  private async tell(
    plan: Pick<JoinPlan, 'invitation' | 'acceptance'>,
    outcome: JoinOutcome,
    from: AuditOrigin,
  ): Promise<void> {
    await this.parts.changes.publish({ accountId: outcome.account.accountId });
    // In this order, and waited for together: a hall of people comes in at once.
    const records = recordsOf(plan.invitation, outcome, plan.acceptance?.sha256, from);
    await Promise.all(records.map((record) => this.parts.trail.record(record)));
  }
}

function recordsOf(
  { invitationId }: Invitation,
  { account, membership, session, isRepeat }: JoinOutcome,
  ndaSha256: string | undefined,
  from: AuditOrigin,
): readonly AuditRecord[] {
  const { accountId, name } = account;
  const { exerciseId } = membership;
  const told = { who: { accountId, name }, from, exerciseId };
  const records: AuditRecord[] = [];
  if (!isRepeat) {
    if (session !== undefined)
      records.push({
        kind: 'account.created',
        ...told,
        data: { accountId, by: 'invitation', isAdministrator: false },
      });
    records.push({ kind: 'invitation.used', ...told, data: { invitationId, accountId } });
    if (ndaSha256 !== undefined)
      records.push({ kind: 'nda.accepted', ...told, data: { accountId, sha256: ndaSha256 } });
  }
  if (session !== undefined) {
    const data = { way: 'invitation', sessionId: session.sessionId, isStrong: false } as const;
    records.push({ kind: 'sign-in.succeeded', ...told, data });
  }
  return records;
}

/** @throws AppError INVITATION_UNKNOWN, INVITATION_EXPIRED, INVITATION_FULL */
function requireOpen(invitation: Invitation, nowMs: number): void {
  const status = statusOf(invitation, nowMs);
  if (status === 'revoked') throw new AppError('INVITATION_UNKNOWN');
  if (status === 'expired') throw new AppError('INVITATION_EXPIRED');
  if (status === 'full') throw new AppError('INVITATION_FULL', { seats: invitation.seats });
}
