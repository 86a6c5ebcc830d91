import { AuditTrail } from '@cyberdrill/audit';
import type { AccountView, OwnSession, SessionListItem } from '@cyberdrill/contracts';
import { OwnAccount, SessionDesk, type SignedIn } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { ForEveryAccount } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { AccountShown } from '../openapi/views/account.view.ts';
import { OwnSessionView } from '../openapi/views/own-session.view.ts';
import { SessionListItemView } from '../openapi/views/session-list-item.view.ts';
import { NameBody } from './bodies/name-body.ts';
import { PasswordChangeBody } from './bodies/password-change-body.ts';
import { CurrentPerson } from './current-person.ts';
import { accountView } from './own-session.ts';
import { Reception } from './reception.ts';

const LARGEST_REQUEST_BYTES = 4_096;

/** One's own account, and the sessions in which it is used. */
@ApiTags('account')
@Controller('account')
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccount,
    private readonly desk: SessionDesk,
    private readonly reception: Reception,
    private readonly trail: AuditTrail,
  ) {}

  @Patch()
  @ForEveryAccount()
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Change the own name' })
  @ApiBody({ schema: { $ref: '#/components/schemas/NameBody' } })
  @ApiOkResponse({ type: AccountShown })
  async rename(
    @CurrentPerson() person: SignedIn,
    @Body() body: unknown,
    @Req() request: DrillRequest,
  ): Promise<AccountView> {
    const { name } = checkShape(NameBody, body, 'REQUEST_INVALID');
    return accountView(await this.account.rename(person, name, originOf(request)));
  }

  @Put('password')
  @ForEveryAccount()
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Set or change the own password; all other sessions end' })
  @ApiBody({ schema: { $ref: '#/components/schemas/PasswordChangeBody' } })
  @ApiOkResponse({ type: OwnSessionView })
  async setPassword(
    @CurrentPerson() person: SignedIn,
    @Body() body: unknown,
    @Req() request: DrillRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnSession> {
    const wanted = checkShape(PasswordChangeBody, body, 'REQUEST_INVALID');
    const entered = await this.account.setPassword(person, wanted, originOf(request));
    return this.reception.letIn(entered, request, response);
  }

  @Get('sessions')
  @ForEveryAccount()
  @ApiOperation({ summary: 'Where one is signed in' })
  @ApiOkResponse({ type: [SessionListItemView] })
  async sessions(@CurrentPerson() { account, session }: SignedIn): Promise<readonly SessionListItem[]> {
    const sessions = await this.desk.list(account.accountId);
    return sessions.map(
      ({ sessionId, device, address, signedInBy, isStrong, createdAtMs, lastUsedAtMs }) => ({
        sessionId,
        isThis: sessionId === session.sessionId,
        device,
        address,
        signedInBy,
        isStrong,
        createdAtMs,
        lastUsedAtMs,
      }),
    );
  }

  @Delete('sessions')
  @ForEveryAccount()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere but here' })
  @ApiNoContentResponse()
  async endOthers(@CurrentPerson() person: SignedIn, @Req() request: DrillRequest): Promise<void> {
    const { account, session } = person;
    const sessions = await this.desk.endAll(account.accountId, session.sessionId);
    await this.tell(person, request, { sessions });
  }

  @Delete('sessions/:sessionId')
  @ForEveryAccount()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out somewhere' })
  @ApiParam({ name: 'sessionId', type: String })
  @ApiNoContentResponse()
  async end(
    @CurrentPerson() person: SignedIn,
    @Param('sessionId') sessionId: string,
    @Req() request: DrillRequest,
  ): Promise<void> {
    if (!(await this.desk.end(person.account.accountId, sessionId)))
      throw new AppError('REQUEST_INVALID', { problem: 'there is no such session' });
    await this.tell(person, request, { sessions: 1, sessionId });
  }

  private async tell(
    { account }: SignedIn,
    request: DrillRequest,
    ended: { readonly sessions: number; readonly sessionId?: string },
  ): Promise<void> {
    const { accountId, name } = account;
    const data = { accountId, ...ended };
    await this.trail.record({
      kind: 'session.revoked',
      who: { accountId, name },
      from: originOf(request),
      data,
    });
  }
}
