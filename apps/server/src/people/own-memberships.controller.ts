import type { OwnMembership } from '@cyberdrill/contracts';
import { OwnPlace, type SignedIn } from '@cyberdrill/identity';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForEveryAccount } from '../access/requires.ts';
import { CurrentPerson } from '../identity/current-person.ts';
import { OwnMembershipView } from '../openapi/views/own-membership.view.ts';

/** Where somebody takes part. */
@ApiTags('account')
@Controller('account/memberships')
export class OwnMembershipsController {
  constructor(private readonly place: OwnPlace) {}

  @Get()
  @ForEveryAccount()
  @ApiOperation({ summary: 'Exercises that one takes part in, the newest first' })
  @ApiOkResponse({ type: [OwnMembershipView] })
  list(@CurrentPerson() { account }: SignedIn): Promise<readonly OwnMembership[]> {
    return this.place.membershipsOf(account.accountId);
  }
}
