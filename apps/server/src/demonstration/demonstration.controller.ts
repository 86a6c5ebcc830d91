import type { DemonstrationPlace, DemonstrationView } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForAdmin } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { DemonstrationPlaceShape, DemonstrationShape } from '../openapi/views/demonstration.view.ts';
import { DemonstrationDesk, type Newcomer } from './demonstration-desk.ts';
import { DemonstrationJoinBody } from './demonstration-join-body.ts';
import { Demonstrations } from './demonstrations.ts';

const LARGEST_REQUEST_BYTES = 1_024;

/** A drill for administrators to see what a drill is. */
@ApiTags('planning')
@ForAdmin()
@Controller('demonstration')
export class DemonstrationController {
  constructor(
    private readonly demonstrations: Demonstrations,
    private readonly desk: DemonstrationDesk,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The demonstration drill that was planned last, and how it stands' })
  @ApiOkResponse({ type: DemonstrationShape })
  view(@Req() request: DrillRequest): Promise<DemonstrationView> {
    return this.demonstrations.view(request.signedIn?.account.accountId);
  }

  @Post()
  @Audited('exercise.planned', ({ exercise }: DemonstrationView) => {
    return { teams: exercise?.teams.length ?? 0, keys: 0 };
  })
  @ApiOperation({ summary: 'Plan a new one, once the last has ended' })
  @ApiCreatedResponse({ type: DemonstrationShape })
  async plan(@Req() request: DrillRequest): Promise<DemonstrationView> {
    await this.demonstrations.planNext();
    return this.view(request);
  }

  @Post('start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Direct it: it starts at its own pace' })
  @ApiOkResponse({ type: DemonstrationPlaceShape })
  start(@Req() request: DrillRequest): Promise<DemonstrationPlace> {
    return this.desk.start(newcomerIn(request));
  }

  @Post('watch')
  @HttpCode(200)
  @ApiOperation({ summary: 'Direct it and look on while simulated teams play, ten times as fast' })
  @ApiOkResponse({ type: DemonstrationPlaceShape })
  watch(@Req() request: DrillRequest): Promise<DemonstrationPlace> {
    return this.desk.watch(newcomerIn(request));
  }

  @Post('join')
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Play in a team of it; simulated players do the rest' })
  @ApiBody({ schema: { $ref: '#/components/schemas/DemonstrationJoinBody' } })
  @ApiOkResponse({ type: DemonstrationPlaceShape })
  join(@Req() request: DrillRequest, @Body() body: unknown): Promise<DemonstrationPlace> {
    const { teamId } = checkShape(DemonstrationJoinBody, body, 'REQUEST_INVALID');
    return this.desk.join(newcomerIn(request), teamId);
  }
}

/** The administrator's key is nobody who could take part. */
function newcomerIn(request: DrillRequest): Newcomer {
  const { signedIn, who = {} } = request;
  if (signedIn === undefined) throw new AppError('SIGN_IN_REQUIRED');
  return { accountId: signedIn.account.accountId, who, from: originOf(request) };
}
