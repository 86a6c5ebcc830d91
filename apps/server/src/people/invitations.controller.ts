import type { InvitationView, NewInvitation } from '@cyberdrill/contracts';
import { Exercises, InvitationDesk, type Manager } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { renderInvitationSheets, SHEETS_POLICY } from '@cyberdrill/reporting';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs } from '../access/requires.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { InvitationShown } from '../openapi/views/invitation.view.ts';
import { NewInvitationView } from '../openapi/views/new-invitation.view.ts';
import { BulkInvitationsBody } from './bodies/bulk-invitations-body.ts';
import { InvitationBody } from './bodies/invitation-body.ts';
import { CurrentManager } from './current-manager.ts';
import { sheetsOf } from './sheets-of.ts';
import { WebOrigin } from './web-origin.ts';

const LARGEST_REQUEST_BYTES = 8_192;
const FORMATS = ['json', 'html'] as const;

/** Ways into an exercise for people who have no account yet, and for those who have one. */
@ApiTags('people')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/invitations')
export class InvitationsController {
  constructor(
    private readonly desk: InvitationDesk,
    private readonly exercises: Exercises,
    private readonly origin: WebOrigin,
  ) {}

  @Get()
  @Needs('manage-people', 'manage-own-team')
  @ApiOperation({ summary: 'Invitations without their secrets, the newest first' })
  @ApiOkResponse({ type: [InvitationShown] })
  list(
    @Param('exerciseId') exerciseId: string,
    @CurrentManager() manager: Manager,
  ): Promise<readonly InvitationView[]> {
    return this.desk.list(manager, exerciseId);
  }

  @Post()
  @Needs('manage-people', 'manage-own-team')
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Make an invitation; its link and code are shown this once' })
  @ApiBody({ schema: { $ref: '#/components/schemas/InvitationBody' } })
  @ApiCreatedResponse({ type: NewInvitationView })
  make(
    @Param('exerciseId') exerciseId: string,
    @CurrentManager() manager: Manager,
    @Req() request: DrillRequest,
    @Body() body: unknown,
  ): Promise<NewInvitation> {
    const asked = checkShape(InvitationBody, body, 'REQUEST_INVALID');
    return this.desk.make(manager, { exerciseId, origin: this.origin.of(request) }, asked);
  }

  @Post('bulk')
  @Needs('manage-people')
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({
    summary: 'Make an invitation for every team; links and codes are shown this once',
    description:
      'As HTML it is a document to print, one A4 page for each invitation, in the language of its team.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/BulkInvitationsBody' } })
  @ApiQuery({ name: 'format', required: false, enum: FORMATS, description: 'Else the Accept header decides' })
  @ApiProduces('application/json', 'text/html')
  @ApiCreatedResponse({ type: [NewInvitationView] })
  async makeBulk(
    @Param('exerciseId') exerciseId: string,
    @CurrentManager() manager: Manager,
    @Req() request: DrillRequest,
    @Res() response: Response,
    @Body() body: unknown,
    @Query('format') formatText?: unknown,
  ): Promise<void> {
    const format = formatOf(formatText) ?? (request.accepts('json', 'html') === 'html' ? 'html' : 'json');
    const asked = checkShape(BulkInvitationsBody, body, 'REQUEST_INVALID');
    const origin = this.origin.of(request);
    const made = await this.desk.makeBulk(manager, { exerciseId, origin }, asked);
    if (format === 'json') {
      response.json(made);
      return;
    }
    const exercise = await this.exercises.facts(exerciseId);
    response.setHeader('Content-Security-Policy', `sandbox; ${SHEETS_POLICY}; frame-ancestors 'none'`);
    response.type('html').send(renderInvitationSheets(sheetsOf(exercise, made, origin, asked.startsAtMs)));
  }

  @Delete(':invitationId')
  @HttpCode(204)
  @Needs('manage-people', 'manage-own-team')
  @ApiOperation({ summary: 'Let nobody in by an invitation any more; who has joined by it stays' })
  @ApiNoContentResponse()
  revoke(
    @Param('exerciseId') exerciseId: string,
    @Param('invitationId') invitationId: string,
    @CurrentManager() manager: Manager,
  ): Promise<void> {
    return this.desk.revoke(manager, exerciseId, invitationId);
  }
}

function formatOf(text: unknown): (typeof FORMATS)[number] | undefined {
  if (text === undefined) return undefined;
  const format = FORMATS.find((known) => known === text);
  if (format === undefined) throw new AppError('REQUEST_INVALID', { problem: 'format must be json or html' });
  return format;
}
