import type { IssuedCode } from '@cyberdrill/contracts';
import { MemberCodes, type Manager } from '@cyberdrill/identity';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Needs } from '../access/requires.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { IssuedCodeView } from '../openapi/views/issued-code.view.ts';
import { CurrentManager } from '../people/current-manager.ts';

/** Codes for people of an exercise who have lost theirs. */
@ApiTags('people')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/people/:membershipId')
export class MemberCodesController {
  constructor(private readonly codes: MemberCodes) {}

  @Post('code')
  @Needs('manage-people')
  @HttpCode(200)
  @ApiOperation({
    summary: 'A code to set a new password by, or to come back by for who has none',
    description:
      'Not for administrators, nor for people who take part in other exercises as well: an administrator helps them.',
  })
  @ApiParam({ name: 'membershipId', type: String })
  @ApiOkResponse({ type: IssuedCodeView })
  issue(
    @Param('exerciseId') exerciseId: string,
    @Param('membershipId') membershipId: string,
    @CurrentManager() manager: Manager,
  ): Promise<IssuedCode> {
    return this.codes.issue(manager, exerciseId, membershipId);
  }
}
