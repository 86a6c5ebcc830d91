import type { PersonView } from '@cyberdrill/contracts';
import { mayRead } from '@cyberdrill/domain';
import { PeopleDesk, type Manager } from '@cyberdrill/identity';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Needs } from '../access/requires.ts';
import { checkShape } from '../commands/check-shape.ts';
import { JsonBody } from '../http/json-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { PersonShown } from '../openapi/views/person.view.ts';
import { GrantBody } from './bodies/grant-body.ts';
import { PersonChangeBody } from './bodies/person-change-body.ts';
import { CurrentManager } from './current-manager.ts';

const LARGEST_REQUEST_BYTES = 4_096;

/** Who takes part in an exercise, and in which role. */
@ApiTags('people')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/people')
export class PeopleController {
  constructor(private readonly desk: PeopleDesk) {}

  @Get()
  @Needs('people', 'manage-people')
  @ApiOperation({ summary: 'Who takes part, by team and name' })
  @ApiOkResponse({ type: [PersonShown] })
  list(
    @Param('exerciseId') exerciseId: string,
    @CurrentManager() { granter }: Manager,
  ): Promise<readonly PersonView[]> {
    const withEmail = granter === 'administrator' || mayRead(granter.role, 'manage-people');
    return this.desk.list(exerciseId, withEmail);
  }

  @Get('past')
  @Needs('manage-people')
  @ApiOperation({ summary: 'Who took part once, the last to leave first' })
  @ApiOkResponse({ type: [PersonShown] })
  past(@Param('exerciseId') exerciseId: string): Promise<readonly PersonView[]> {
    return this.desk.list(exerciseId, true, 'past');
  }

  @Post()
  @Needs('manage-people')
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Give a role to somebody who has an account' })
  @ApiBody({ schema: { $ref: '#/components/schemas/GrantBody' } })
  @ApiCreatedResponse({ type: PersonShown })
  grant(
    @Param('exerciseId') exerciseId: string,
    @CurrentManager() manager: Manager,
    @Body() body: unknown,
  ): Promise<PersonView> {
    return this.desk.grant(manager, exerciseId, checkShape(GrantBody, body, 'REQUEST_INVALID'));
  }

  @Patch(':membershipId')
  @Needs('manage-people', 'manage-own-team')
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({ summary: 'Change somebody’s role, team or seat' })
  @ApiBody({ schema: { $ref: '#/components/schemas/PersonChangeBody' } })
  @ApiOkResponse({ type: PersonShown })
  change(
    @Param('exerciseId') exerciseId: string,
    @Param('membershipId') membershipId: string,
    @CurrentManager() manager: Manager,
    @Body() body: unknown,
  ): Promise<PersonView> {
    const change = checkShape(PersonChangeBody, body, 'REQUEST_INVALID');
    return this.desk.change(manager, exerciseId, membershipId, change);
  }

  @Delete(':membershipId')
  @HttpCode(204)
  @Needs('manage-people', 'manage-own-team')
  @ApiOperation({ summary: 'End somebody’s part, and live connections with it, at once' })
  @ApiNoContentResponse()
  end(
    @Param('exerciseId') exerciseId: string,
    @Param('membershipId') membershipId: string,
    @CurrentManager() manager: Manager,
  ): Promise<void> {
    return this.desk.end(manager, exerciseId, membershipId);
  }
}
