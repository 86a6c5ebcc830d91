import type { AcceptanceView, NdaText, NdaView } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import { NdaDesk, type Manager } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { ForEveryRole, Needs } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { AcceptanceShown, NdaShown, NdaTextView } from '../openapi/views/nda.view.ts';
import { BeforeNda } from './before-nda.ts';
import { NdaAcceptanceBody } from './bodies/nda-acceptance-body.ts';
import { NdaBody } from './bodies/nda-body.ts';
import { CurrentManager } from './current-manager.ts';

const LARGEST_ACCEPTANCE_BYTES = 1_024;
/** Thirty languages, with characters of four bytes. */
const LARGEST_TEXTS_BYTES = 2_500_000;

/** What must be agreed to before anything else. */
@ApiTags('people')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/nda')
export class NdaController {
  constructor(private readonly desk: NdaDesk) {}

  @Get()
  @ForEveryRole()
  @BeforeNda()
  @ApiOperation({ summary: 'The text in force, and what one has accepted last' })
  @ApiOkResponse({ type: NdaShown })
  view(@CurrentAccess() { exerciseId, accountId }: Access): Promise<NdaView> {
    return this.desk.view(exerciseId, accountId);
  }

  @Post('acceptance')
  @HttpCode(200)
  @ForEveryRole()
  @BeforeNda()
  @JsonBody(LARGEST_ACCEPTANCE_BYTES)
  @ApiOperation({ summary: 'Accept the text in force' })
  @ApiBody({ schema: { $ref: '#/components/schemas/NdaAcceptanceBody' } })
  @ApiOkResponse({ type: NdaShown })
  accept(
    @CurrentAccess() { exerciseId, accountId }: Access,
    @Req() request: DrillRequest,
    @Body() body: unknown,
  ): Promise<NdaView> {
    const acceptance = checkShape(NdaAcceptanceBody, body, 'REQUEST_INVALID');
    if (accountId === undefined)
      throw new AppError('REQUEST_INVALID', { problem: 'a key is nobody’s, so nobody agrees by it' });
    return this.desk.accept(exerciseId, accountId, acceptance, originOf(request));
  }

  @Put()
  @Needs('set-nda')
  @JsonBody(LARGEST_TEXTS_BYTES)
  @ApiOperation({ summary: 'Set the text that everybody is asked to accept from now on' })
  @ApiBody({ schema: { $ref: '#/components/schemas/NdaBody' } })
  @ApiOkResponse({ type: NdaShown })
  set(
    @Param('exerciseId') exerciseId: string,
    @CurrentManager() { who, from }: Manager,
    @Body() body: unknown,
  ): Promise<NdaView> {
    return this.desk.set(exerciseId, checkShape(NdaBody, body, 'REQUEST_INVALID'), who, from);
  }

  @Get('versions')
  @Needs('set-nda', 'manage-people')
  @ApiOperation({ summary: 'Every text there was, the one in force first' })
  @ApiOkResponse({ type: [NdaTextView] })
  versions(@Param('exerciseId') exerciseId: string): Promise<readonly NdaText[]> {
    return this.desk.versions(exerciseId);
  }

  @Get('acceptances')
  @Needs('manage-people')
  @ApiOperation({ summary: 'Who accepted what and when, the newest first' })
  @ApiOkResponse({ type: [AcceptanceShown] })
  acceptances(@Param('exerciseId') exerciseId: string): Promise<readonly AcceptanceView[]> {
    return this.desk.acceptances(exerciseId);
  }
}
