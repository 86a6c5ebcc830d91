import { API_PREFIX, type OidcRedirect } from '@cyberdrill/contracts';
import { OidcDesk } from '@cyberdrill/identity';
import { appErrorOf, reportFault, type Config } from '@cyberdrill/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Logger,
  Post,
  Req,
  Res,
  type LoggerService,
} from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Open } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { CONFIG } from '../modules/tokens.ts';
import { OidcRedirectView } from '../openapi/views/oidc-redirect.view.ts';
import { OidcBody } from './bodies/oidc-body.ts';
import { publicOrigin } from './public-origin.ts';
import { Reception } from './reception.ts';
import { giveOidcCookie, OIDC_COOKIE, takeOidcCookie, tokenInCookie } from './session-cookie.ts';

const LARGEST_REQUEST_BYTES = 1_024;
const CALLBACK = `${API_PREFIX}/session/oidc/callback`;

/** Sign-ins at an identity provider. */
@ApiTags('session')
@Controller('session/oidc')
export class OidcController {
  constructor(
    private readonly oidc: OidcDesk,
    private readonly reception: Reception,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Logger) private readonly logger: LoggerService,
  ) {}

  @Post()
  @Open()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Begin a sign-in at the identity provider' })
  @ApiBody({ schema: { $ref: '#/components/schemas/OidcBody' } })
  @ApiOkResponse({ type: OidcRedirectView })
  async begin(
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OidcRedirect> {
    const { invitation } = checkShape(OidcBody, body, 'REQUEST_INVALID');
    const origin = publicOrigin(this.config.publicOrigin, request.headers);
    const { url, browserToken } = await this.oidc.begin(
      `${origin}${CALLBACK}`,
      invitation,
      originOf(request),
    );
    giveOidcCookie(response, browserToken);
    return { url };
  }

  @Get('callback')
  @Open()
  @ApiOperation({
    summary: 'Where the identity provider sends the browser back to',
    description:
      'Leads on to a page: signed in, or to `/sign-in#error=` with a code of the registry of errors.',
  })
  @ApiResponse({ status: 303, description: 'On to a page' })
  async finish(@Req() request: DrillRequest, @Res() response: Response): Promise<void> {
    takeOidcCookie(response);
    response.redirect(303, await this.pageAfter(request, response));
  }

  private async pageAfter(request: DrillRequest, response: Response): Promise<string> {
    try {
      const { search } = new URL(request.originalUrl, 'http://localhost');
      const browserToken = tokenInCookie(request.headers, OIDC_COOKIE);
      const entered = await this.oidc.finish(search, browserToken, originOf(request));
      await this.reception.letIn(entered, request, response);
      return entered.invitation === undefined ? '/' : `/join#${encodeURIComponent(entered.invitation)}`;
    } catch (thrown) {
      const error = appErrorOf(thrown);
      reportFault(this.logger, error, 'sign-in at the identity provider');
      return `/sign-in#error=${error.code}`;
    }
  }
}
