import type { AuditTrail } from '@cyberdrill/audit';
import type { AuditDataMap, AuditOrigin } from '@cyberdrill/contracts';
import { playsFor, viewOf, type Access } from '@cyberdrill/domain';
import { whoIs } from './who-is.ts';

/** Views that hold nothing a team wrote. */
const WITHOUT_TEXT: readonly ReturnType<typeof viewOf>[] = ['wall', 'none'];

/** Tells the audit log when somebody who does not play is shown what teams wrote: control, evaluators, reviewers, coaches. */
export class TeamTextReads {
  private readonly trail: AuditTrail;

  constructor(trail: AuditTrail) {
    this.trail = trail;
  }

  /** Somebody was shown a stream; told with the connection, which may last, and with pages asked for. */
  async ofStream(access: Access, from: AuditOrigin): Promise<void> {
    const { teamId } = access;
    const isOneTeams = viewOf(access.role) === 'team' && teamId !== undefined;
    await this.tell(access, from, { part: 'stream', ...(isOneTeams && { teamIds: [teamId] }) });
  }

  /** Somebody was given a file; those that no team handed in are none of theirs. */
  async ofFile(
    access: Access,
    from: AuditOrigin,
    file: { readonly sha256: string; readonly ownerTeamIds: readonly string[] },
  ): Promise<void> {
    if (file.ownerTeamIds.length === 0) return;
    await this.tell(access, from, { part: 'file', teamIds: file.ownerTeamIds, sha256: file.sha256 });
  }

  private async tell(access: Access, from: AuditOrigin, data: AuditDataMap['team-text.read']): Promise<void> {
    if (playsFor(access) !== undefined || WITHOUT_TEXT.includes(viewOf(access.role))) return;
    const { exerciseId } = access;
    await this.trail.record({ kind: 'team-text.read', who: whoIs(access), from, exerciseId, data });
  }
}
