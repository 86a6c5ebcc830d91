import type { OwnTeam, TeamListItem } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import { Exercises, OwnPlace } from '@cyberdrill/identity';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { OwnTeamView } from '../openapi/views/own-team.view.ts';
import { TeamListItemView } from '../openapi/views/team-list-item.view.ts';

/** The teams of an exercise: all for who gives out seats, the own one for who sits in it. */
@ApiTags('people')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId')
export class TeamsController {
  constructor(
    private readonly exercises: Exercises,
    private readonly place: OwnPlace,
  ) {}

  @Get('teams')
  @Needs('people')
  @ApiOperation({ summary: 'The teams, in the order of the plan' })
  @ApiOkResponse({ type: [TeamListItemView] })
  async teams(@Param('exerciseId') exerciseId: string): Promise<readonly TeamListItem[]> {
    const { teams } = await this.exercises.facts(exerciseId);
    return teams.map(({ id, name }) => ({ teamId: id, name }));
  }

  @Get('team')
  @Needs('own-team')
  @ApiOperation({ summary: 'The own team, and who is in it' })
  @ApiOkResponse({ type: OwnTeamView })
  ownTeam(@CurrentAccess() access: Access): Promise<OwnTeam> {
    return this.place.teamOf(access);
  }
}
