import type { Draft } from '@cyberdrill/contracts';
import { TeamRooms, type DrillSocket } from '@cyberdrill/delivery';
import { Drafts, playsFor } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Injectable } from '@nestjs/common';
import { checkShape } from '../commands/check-shape.ts';
import { DoingBody } from './doing-body.ts';
import { DraftBody } from './draft-body.ts';

/** The largest draft, in bytes of its JSON. */
const LARGEST_DRAFT_BYTES = 32 * 1_024;

/** What players say to their own team beside the exercise: what they are at, and what they have written so far. */
@Injectable()
export class RoomDesk {
  constructor(
    private readonly rooms: TeamRooms,
    private readonly drafts: Drafts,
  ) {}

  /** @throws AppError NOT_PERMITTED, REQUEST_INVALID */
  tellDoing(socket: DrillSocket, payload: object): void {
    const teamId = teamOf(socket);
    this.rooms.tell(socket, teamId, checkShape(DoingBody, payload, 'REQUEST_INVALID'));
  }

  /** @throws AppError NOT_PERMITTED, REQUEST_INVALID, INJECT_NOT_RELEASED, DRAFT_TOO_LARGE, DRAFT_CHANGED, STORE_UNAVAILABLE */
  async keepDraft(socket: DrillSocket, payload: object): Promise<Pick<Draft, 'revision'>> {
    const teamId = teamOf(socket);
    const { access, exercise, name } = socket.data;
    const draft = checkShape(DraftBody, payload, 'REQUEST_INVALID');
    const { injectId } = draft;
    if (Buffer.byteLength(JSON.stringify(draft)) > LARGEST_DRAFT_BYTES)
      throw new AppError('DRAFT_TOO_LARGE', { maxBytes: LARGEST_DRAFT_BYTES });
    if (exercise.state?.cells.get(injectId)?.[teamId]?.releasedAt === undefined)
      throw new AppError('INJECT_NOT_RELEASED', { injectId });
    const kept = await this.drafts.keep(access.exerciseId, teamId, {
      ...draft,
      ...(name !== undefined && { by: name }),
    });
    if (kept === undefined) {
      const inForce = await this.drafts.find(access.exerciseId, teamId, injectId);
      throw new AppError('DRAFT_CHANGED', { injectId, revision: inForce?.revision ?? 0 });
    }
    this.rooms.draftKept(socket, teamId, kept);
    return { revision: kept.revision };
  }
}

/** @throws AppError NOT_PERMITTED for who plays for no team */
function teamOf({ data }: DrillSocket): string {
  const teamId = playsFor(data.access);
  if (teamId === undefined) throw new AppError('NOT_PERMITTED');
  return teamId;
}
