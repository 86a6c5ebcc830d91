import type {
  FactorEnrolled,
  OwnFactors as OwnFactorsAnswer,
  PasskeyOptions,
  RecoveryCodes,
  TotpOffer,
} from '@cyberdrill/contracts';
import { OwnFactors, PasskeyDesk, TotpDesk, type Enrolled, type SignedIn } from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { ForEveryAccount, ForEverySession } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { CONFIG } from '../modules/tokens.ts';
import { FactorEnrolledView } from '../openapi/views/factor-enrolled.view.ts';
import { OwnFactorsView } from '../openapi/views/own-factors.view.ts';
import { PasskeyOptionsView } from '../openapi/views/passkey-options.view.ts';
import { RecoveryCodesView } from '../openapi/views/recovery-codes.view.ts';
import { TotpOfferView } from '../openapi/views/totp-offer.view.ts';
import { CodeBody } from './bodies/code-body.ts';
import { NameBody } from './bodies/name-body.ts';
import { PasskeyEnrolmentBody } from './bodies/passkey-enrolment-body.ts';
import { CurrentPerson } from './current-person.ts';
import { relyingParty } from './public-origin.ts';
import { Reception } from './reception.ts';

const LARGEST_REQUEST_BYTES = 16_384;

/** One's own second factors. Enrolling the first is open to sessions that are good for nothing else yet. */
@ApiTags('account')
@Controller('account')
export class OwnFactorsController {
  constructor(
    private readonly factors: OwnFactors,
    private readonly totp: TotpDesk,
    private readonly passkeys: PasskeyDesk,
    private readonly reception: Reception,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('factors')
  @ForEverySession()
  @ApiOperation({ summary: 'The own second factors' })
  @ApiOkResponse({ type: OwnFactorsView })
  show(@CurrentPerson() person: SignedIn): Promise<OwnFactorsAnswer> {
    return this.factors.show(person);
  }

  @Post('totp')
  @ForEverySession()
  @HttpCode(200)
  @ApiOperation({ summary: 'A secret for an authenticator app; it counts once it is confirmed' })
  @ApiOkResponse({ type: TotpOfferView })
  offerTotp(@CurrentPerson() person: SignedIn): Promise<TotpOffer> {
    return this.totp.offer(person);
  }

  @Post('totp/confirm')
  @ForEverySession()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Enrol the authenticator app by a first code of it' })
  @ApiBody({ schema: { $ref: '#/components/schemas/CodeBody' } })
  @ApiOkResponse({ type: FactorEnrolledView })
  async confirmTotp(
    @CurrentPerson() person: SignedIn,
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FactorEnrolled> {
    const { code } = checkShape(CodeBody, body, 'REQUEST_INVALID');
    return this.enrolled(await this.totp.confirm(person, code, originOf(request)), request, response);
  }

  @Delete('totp')
  @ForEveryAccount()
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove the authenticator app' })
  @ApiNoContentResponse()
  removeTotp(@CurrentPerson() person: SignedIn, @Req() request: DrillRequest): Promise<void> {
    return this.factors.removeTotp(person, originOf(request));
  }

  @Post('passkeys/options')
  @ForEverySession()
  @HttpCode(200)
  @ApiOperation({ summary: 'What to make a passkey of' })
  @ApiOkResponse({ type: PasskeyOptionsView })
  passkeyOptions(@CurrentPerson() person: SignedIn, @Req() request: DrillRequest): Promise<PasskeyOptions> {
    return this.passkeys.enrolOptions(person, relyingParty(this.config.publicOrigin, request.headers));
  }

  @Post('passkeys')
  @ForEverySession()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Enrol a passkey' })
  @ApiBody({ schema: { $ref: '#/components/schemas/PasskeyEnrolmentBody' } })
  @ApiOkResponse({ type: FactorEnrolledView })
  async enrolPasskey(
    @CurrentPerson() person: SignedIn,
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FactorEnrolled> {
    const given = checkShape(PasskeyEnrolmentBody, body, 'REQUEST_INVALID');
    const party = relyingParty(this.config.publicOrigin, request.headers);
    const enrolled = await this.passkeys.enrol(person, party, given, originOf(request));
    return this.enrolled(enrolled, request, response);
  }

  @Patch('passkeys/:passkeyId')
  @ForEveryAccount()
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Call a passkey something else' })
  @ApiParam({ name: 'passkeyId', type: String })
  @ApiBody({ schema: { $ref: '#/components/schemas/NameBody' } })
  @ApiOkResponse({ type: OwnFactorsView })
  async renamePasskey(
    @CurrentPerson() person: SignedIn,
    @Param('passkeyId') passkeyId: string,
    @Body() body: unknown,
  ): Promise<OwnFactorsAnswer> {
    const { name } = checkShape(NameBody, body, 'REQUEST_INVALID');
    await this.factors.renamePasskey(person, passkeyId, name);
    return this.factors.show(person);
  }

  @Delete('passkeys/:passkeyId')
  @ForEveryAccount()
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a passkey' })
  @ApiParam({ name: 'passkeyId', type: String })
  @ApiNoContentResponse()
  removePasskey(
    @CurrentPerson() person: SignedIn,
    @Param('passkeyId') passkeyId: string,
    @Req() request: DrillRequest,
  ): Promise<void> {
    return this.factors.removePasskey(person, passkeyId, originOf(request));
  }

  @Post('recovery-codes')
  @ForEveryAccount()
  @HttpCode(200)
  @ApiOperation({ summary: 'Ten new recovery codes; the old ones are void' })
  @ApiOkResponse({ type: RecoveryCodesView })
  async renewRecoveryCodes(
    @CurrentPerson() person: SignedIn,
    @Req() request: DrillRequest,
  ): Promise<RecoveryCodes> {
    return { codes: await this.factors.renewRecoveryCodes(person, originOf(request)) };
  }

  private async enrolled(
    enrolled: Enrolled,
    request: DrillRequest,
    response: Response,
  ): Promise<FactorEnrolled> {
    const { recoveryCodes } = enrolled;
    return {
      session: await this.reception.letIn(enrolled, request, response),
      factors: await this.factors.show(enrolled.signedIn),
      ...(recoveryCodes !== undefined && { recoveryCodes }),
    };
  }
}
