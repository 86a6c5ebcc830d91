import type { OwnSession, PasskeyOptions } from '@cyberdrill/contracts';
import { PasskeyDesk } from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Open } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { CONFIG } from '../modules/tokens.ts';
import { OwnSessionView } from '../openapi/views/own-session.view.ts';
import { PasskeyOptionsView } from '../openapi/views/passkey-options.view.ts';
import { PasskeySignInBody } from './bodies/passkey-sign-in-body.ts';
import { relyingParty } from './public-origin.ts';
import { Reception } from './reception.ts';

const LARGEST_REQUEST_BYTES = 16_384;

/** Sign-ins by passkey, which also serve as a second factor in a session that has begun otherwise. */
@ApiTags('session')
@Controller('session/passkey')
export class PasskeySessionController {
  constructor(
    private readonly passkeys: PasskeyDesk,
    private readonly reception: Reception,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('options')
  @Open()
  @HttpCode(200)
  @ApiOperation({ summary: 'What to ask a passkey for' })
  @ApiOkResponse({ type: PasskeyOptionsView })
  async options(@Req() request: DrillRequest): Promise<PasskeyOptions> {
    const party = relyingParty(this.config.publicOrigin, request.headers);
    const person = await this.reception.whoIs(request);
    return this.passkeys.showOptions(party, person, originOf(request));
  }

  @Post()
  @Open()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Sign in by a passkey, or show it as a second factor' })
  @ApiBody({ schema: { $ref: '#/components/schemas/PasskeySignInBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async show(
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const given = checkShape(PasskeySignInBody, body, 'REQUEST_INVALID');
    const party = relyingParty(this.config.publicOrigin, request.headers);
    const person = await this.reception.whoIs(request);
    const entered = await this.passkeys.show(party, given, person, originOf(request));
    return this.reception.letIn(entered, request, response);
  }
}
