import type { AccountListItem, IssuedCode, NewAccount } from '@cyberdrill/contracts';
import { AccountDesk, type Asker } from '@cyberdrill/identity';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { ForAdmin } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { AccountListItemView } from '../openapi/views/account-list-item.view.ts';
import { IssuedCodeView } from '../openapi/views/issued-code.view.ts';
import { NewAccountView } from '../openapi/views/new-account.view.ts';
import { AccountBody } from './bodies/account-body.ts';
import { AccountChangeBody } from './bodies/account-change-body.ts';

const LARGEST_REQUEST_BYTES = 4_096;

/** Everybody's accounts, for administrators. */
@ApiTags('accounts')
@ApiBearerAuth()
@ForAdmin()
@Controller('accounts')
export class AccountsController {
  constructor(private readonly desk: AccountDesk) {}

  @Get()
  @ApiOperation({ summary: 'All accounts, by name' })
  @ApiOkResponse({ type: [AccountListItemView] })
  list(): Promise<readonly AccountListItem[]> {
    return this.desk.list();
  }

  @Post()
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Make an account, and a code by which its person sets a password' })
  @ApiBody({ schema: { $ref: '#/components/schemas/AccountBody' } })
  @ApiCreatedResponse({ type: NewAccountView })
  create(@Body() body: unknown, @Req() request: DrillRequest): Promise<NewAccount> {
    return this.desk.create(checkShape(AccountBody, body, 'REQUEST_INVALID'), askerOf(request));
  }

  @Get(':accountId')
  @ApiOperation({ summary: 'One account' })
  @ApiParam({ name: 'accountId', type: String })
  @ApiOkResponse({ type: AccountListItemView })
  show(@Param('accountId') accountId: string): Promise<AccountListItem> {
    return this.desk.show(accountId);
  }

  @Patch(':accountId')
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Change an account; disabling it ends its sessions and connections at once' })
  @ApiParam({ name: 'accountId', type: String })
  @ApiBody({ schema: { $ref: '#/components/schemas/AccountChangeBody' } })
  @ApiOkResponse({ type: AccountListItemView })
  change(
    @Param('accountId') accountId: string,
    @Body() body: unknown,
    @Req() request: DrillRequest,
  ): Promise<AccountListItem> {
    const wanted = checkShape(AccountChangeBody, body, 'REQUEST_INVALID');
    return this.desk.change(accountId, wanted, askerOf(request));
  }

  @Post(':accountId/reset-code')
  @HttpCode(200)
  @ApiOperation({ summary: 'A one-time code by which somebody sets a new password' })
  @ApiParam({ name: 'accountId', type: String })
  @ApiOkResponse({ type: IssuedCodeView })
  issueResetCode(@Param('accountId') accountId: string, @Req() request: DrillRequest): Promise<IssuedCode> {
    return this.desk.issueResetCode(accountId, askerOf(request));
  }

  @Post(':accountId/return-code')
  @HttpCode(200)
  @ApiOperation({ summary: 'A code by which somebody without a password comes back' })
  @ApiParam({ name: 'accountId', type: String })
  @ApiOkResponse({ type: IssuedCodeView })
  issueReturnCode(@Param('accountId') accountId: string, @Req() request: DrillRequest): Promise<IssuedCode> {
    return this.desk.issueReturnCode(accountId, askerOf(request));
  }

  @Delete(':accountId/sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign somebody out everywhere' })
  @ApiParam({ name: 'accountId', type: String })
  @ApiNoContentResponse()
  endSessions(@Param('accountId') accountId: string, @Req() request: DrillRequest): Promise<void> {
    return this.desk.endSessions(accountId, askerOf(request));
  }

  @Delete(':accountId/factors')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take lost second factors away' })
  @ApiParam({ name: 'accountId', type: String })
  @ApiNoContentResponse()
  removeFactors(@Param('accountId') accountId: string, @Req() request: DrillRequest): Promise<void> {
    return this.desk.removeFactors(accountId, askerOf(request));
  }
}

function askerOf(request: DrillRequest): Asker {
  return { who: request.who ?? {}, from: originOf(request) };
}
