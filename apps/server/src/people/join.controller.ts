import type { Joined, JoinPreview } from '@cyberdrill/contracts';
import { JoinDesk, SessionDesk, type CameIn, type SignedIn } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Open } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { ownSession } from '../identity/own-session.ts';
import { Reception } from '../identity/reception.ts';
import { JoinPreviewView } from '../openapi/views/join-preview.view.ts';
import { JoinedView } from '../openapi/views/joined.view.ts';
import { JoinBody } from './bodies/join-body.ts';
import { SecretBody } from './bodies/secret-body.ts';

const LARGEST_REQUEST_BYTES = 8_192;

/** The door for people who were invited. What they show stands in the body: addresses are kept in histories and logs. */
@ApiTags('people')
@Open()
@Controller('join')
export class JoinController {
  constructor(
    private readonly desk: JoinDesk,
    private readonly sessions: SessionDesk,
    private readonly reception: Reception,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'What an invitation is to, and nothing else' })
  @ApiBody({ schema: { $ref: '#/components/schemas/SecretBody' } })
  @ApiOkResponse({ type: JoinPreviewView })
  preview(@Req() request: DrillRequest, @Body() body: unknown): Promise<JoinPreview> {
    return this.desk.preview(checkShape(SecretBody, body, 'REQUEST_INVALID'), originOf(request));
  }

  @Post()
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({
    summary: 'Join by an invitation',
    description:
      'Who is signed in joins with the own account; everybody else becomes a new one, and gets the cookie of a session.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/JoinBody' } })
  @ApiCreatedResponse({ type: JoinedView })
  async join(
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() body: unknown,
  ): Promise<Joined> {
    const asked = checkShape(JoinBody, body, 'REQUEST_INVALID');
    const signedIn = await this.reception.whoIs(request);
    if (signedIn !== undefined && signedIn.standing !== 'full') throw new AppError('FACTOR_REQUIRED');
    const cameIn = await this.desk.join(asked, signedIn, originOf(request));
    const { membershipId, exerciseId, role, teamId } = cameIn.outcome.membership;
    return {
      membershipId,
      exerciseId,
      role,
      ...(teamId !== undefined && { teamId }),
      session: await this.sessionOf(cameIn, signedIn, request, response),
      ...(cameIn.returnCode !== undefined && { returnCode: cameIn.returnCode }),
    };
  }

  /** A newcomer's session, with its cookie; else the one there is, which may ask for a second factor because of the new role. */
  private async sessionOf(
    { token }: CameIn,
    before: SignedIn | undefined,
    request: DrillRequest,
    response: Response,
  ): Promise<Joined['session']> {
    if (token === undefined) {
      const now = (await this.reception.whoIs(request)) ?? before;
      if (now === undefined) throw new AppError('SIGN_IN_REQUIRED');
      return ownSession(now);
    }
    const signedIn = await this.sessions.find(token);
    if (signedIn === undefined) throw new AppError('SIGN_IN_REQUIRED');
    return this.reception.letIn({ token, signedIn }, request, response);
  }
}
