import { AuditTrail } from '@cyberdrill/audit';
import type { OwnSession, SessionState, SignInWays } from '@cyberdrill/contracts';
import { SignIn, TotpDesk, Welcome, type SignedIn } from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ForEverySession, Open } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { CONFIG } from '../modules/tokens.ts';
import { OwnSessionView } from '../openapi/views/own-session.view.ts';
import { SessionStateView } from '../openapi/views/session-state.view.ts';
import { CodeBody } from './bodies/code-body.ts';
import { PasswordSignInBody } from './bodies/password-sign-in-body.ts';
import { ResetCodeBody } from './bodies/reset-code-body.ts';
import { WelcomeBody } from './bodies/welcome-body.ts';
import { CurrentPerson } from './current-person.ts';
import { ownSession } from './own-session.ts';
import { Reception } from './reception.ts';

const LARGEST_REQUEST_BYTES = 4_096;

/** The session of the browser that asks: how it begins, how it gets strong, how it ends. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly welcome: Welcome,
    private readonly totp: TotpDesk,
    private readonly reception: Reception,
    private readonly trail: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Open()
  @ApiOperation({ summary: 'Who is signed in, or how one can sign in' })
  @ApiOkResponse({ type: SessionStateView })
  async state(
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionState> {
    const signedIn = await this.reception.whoIs(request, response);
    if (signedIn !== undefined) return { isSignedIn: true, session: ownSession(signedIn) };
    return { isSignedIn: false, ways: await this.ways() };
  }

  @Post('password')
  @Open()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Sign in by e-mail address and password' })
  @ApiBody({ schema: { $ref: '#/components/schemas/PasswordSignInBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async byPassword(
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const given = checkShape(PasswordSignInBody, body, 'REQUEST_INVALID');
    const entered = await this.signIn.byPassword(given, originOf(request));
    return this.reception.letIn(entered, request, response);
  }

  @Post('return-code')
  @Open()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Come back without a password, by the code that was shown at joining' })
  @ApiBody({ schema: { $ref: '#/components/schemas/CodeBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async byReturnCode(
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const { code } = checkShape(CodeBody, body, 'REQUEST_INVALID');
    const entered = await this.signIn.byReturnCode(code, originOf(request));
    return this.reception.letIn(entered, request, response);
  }

  @Post('reset-code')
  @Open()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Set a password by a one-time code, and sign in' })
  @ApiBody({ schema: { $ref: '#/components/schemas/ResetCodeBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async byResetCode(
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const given = checkShape(ResetCodeBody, body, 'REQUEST_INVALID');
    const entered = await this.signIn.byResetCode(given, originOf(request));
    return this.reception.letIn(entered, request, response);
  }

  @Post('welcome')
  @Open()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Become the first administrator, by the link of the start message' })
  @ApiBody({ schema: { $ref: '#/components/schemas/WelcomeBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async asFirstAdministrator(
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const given = checkShape(WelcomeBody, body, 'REQUEST_INVALID');
    const entered = await this.welcome.enter(given, originOf(request));
    return this.reception.letIn(entered, request, response);
  }

  @Post('totp')
  @ForEverySession()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Show a code of the authenticator app' })
  @ApiBody({ schema: { $ref: '#/components/schemas/CodeBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async showTotp(
    @CurrentPerson() person: SignedIn,
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const { code } = checkShape(CodeBody, body, 'REQUEST_INVALID');
    const entered = await this.totp.show(person, code, originOf(request));
    return this.reception.letIn(entered, request, response);
  }

  @Post('recovery-code')
  @ForEverySession()
  @HttpCode(200)
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Show a recovery code in place of the second factor' })
  @ApiBody({ schema: { $ref: '#/components/schemas/CodeBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async showRecoveryCode(
    @CurrentPerson() person: SignedIn,
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const { code } = checkShape(CodeBody, body, 'REQUEST_INVALID');
    const entered = await this.totp.showRecoveryCode(person, code, originOf(request));
    return this.reception.letIn(entered, request, response);
  }

  @Delete()
  @ForEverySession()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(
    @CurrentPerson() person: SignedIn,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.reception.seeOut(person, response);
    const { accountId, name } = person.account;
    await this.trail.record({
      kind: 'sign-out',
      who: { accountId, name },
      from: originOf(request),
      data: { sessionId: person.session.sessionId },
    });
  }

  private async ways(): Promise<SignInWays> {
    const { oidc } = this.config;
    return {
      ...(oidc !== undefined && { oidcLabel: oidc.label }),
      awaitsFirstAdministrator: await this.welcome.isOpen(),
    };
  }
}
