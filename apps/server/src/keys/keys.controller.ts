import type { GrantedKey, KeyRequest } from '@cyberdrill/contracts';
import { ExerciseStreams } from '@cyberdrill/delivery';
import { AccessKeys, isTeamRole, TEAM_ROLES, type Access } from '@cyberdrill/domain';
import { AccessChanges } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { checkShape } from '../commands/check-shape.ts';
import { JsonBody } from '../http/json-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { GrantedKeyView } from '../openapi/views/granted-key.view.ts';
import { KeyBody } from './key-body.ts';

const LARGEST_REQUEST_BYTES = 4_096;

/** Further keys to an exercise: for another evaluator, or for a team that has lost its own. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/keys')
export class KeysController {
  constructor(
    private readonly keys: AccessKeys,
    private readonly streams: ExerciseStreams,
    private readonly changes: AccessChanges,
  ) {}

  @Post()
  @Needs('manage-keys')
  @Audited('key.granted', ({ accessId: keyId }: GrantedKey, { body }) => {
    const { role, teamId } = body as KeyRequest;
    return { keyId, role, teamId };
  })
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Make a further key; it is shown this once' })
  @ApiBody({ schema: { $ref: '#/components/schemas/KeyBody' } })
  @ApiCreatedResponse({ type: GrantedKeyView })
  async grant(@CurrentAccess() { exerciseId }: Access, @Body() body: unknown): Promise<GrantedKey> {
    const request = checkShape(KeyBody, body, 'REQUEST_INVALID');
    await this.requireTeam(exerciseId, request);
    const { access, token } = await this.keys.grant({ exerciseId, ...request });
    return { accessId: access.accessId, token };
  }

  @Delete(':accessId')
  @HttpCode(204)
  @Needs('manage-keys')
  @Audited('key.revoked', (_: undefined, { params }) => ({ keyId: String(params['accessId']) }))
  @ApiOperation({ summary: 'End a key: who holds it is cut off at once' })
  @ApiParam({ name: 'accessId', type: String })
  @ApiNoContentResponse()
  async revoke(@CurrentAccess() { exerciseId }: Access, @Param('accessId') accessId: string): Promise<void> {
    await this.keys.revoke(exerciseId, accessId);
    await this.changes.publish({ accessId });
  }

  private async requireTeam(exerciseId: string, { role, teamId }: KeyRequest): Promise<void> {
    if (isTeamRole(role) !== (teamId !== undefined))
      throw new AppError('REQUEST_INVALID', {
        problem: `teamId goes with ${TEAM_ROLES.join(', ')}, and with no other role`,
      });
    if (teamId === undefined) return;
    const exercise = await this.streams.current(exerciseId);
    if (exercise.team(teamId) === undefined) throw new AppError('TEAM_UNKNOWN', { teamId });
  }
}
