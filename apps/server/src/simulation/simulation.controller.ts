import type { SimulationState } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { checkShape } from '../commands/check-shape.ts';
import { JsonBody } from '../http/json-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { SimulationStateView } from '../openapi/views/simulation-state.view.ts';
import { SimulationBody } from './simulation-body.ts';
import { Simulations } from './simulations.ts';

const LARGEST_REQUEST_BYTES = 65_536;

/** Teams that play by themselves, in the place of people who are not there. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Needs('run-simulation')
@Controller('exercises/:exerciseId/simulation')
export class SimulationController {
  constructor(private readonly simulations: Simulations) {}

  @Post()
  @HttpCode(200)
  @Audited('simulation.started', ({ teamIds }: SimulationState) => ({ teams: teamIds.length }))
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({
    summary: 'Let simulated teams play, until ENDEX',
    description:
      'They follow pauses and the rate of the clock, and do what a team would in its place. A team that a person has joined is left to people. ' +
      'Asking again adds teams. They live in the process that was asked: after a restart they have stopped.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/SimulationBody' } })
  @ApiOkResponse({ type: SimulationStateView })
  begin(@CurrentAccess() { exerciseId }: Access, @Body() body: unknown): Promise<SimulationState> {
    return this.simulations.begin(exerciseId, checkShape(SimulationBody, body, 'REQUEST_INVALID'));
  }

  @Get()
  @ApiOperation({ summary: 'Which teams are simulated' })
  @ApiOkResponse({ type: SimulationStateView })
  state(@CurrentAccess() { exerciseId }: Access): SimulationState {
    return this.simulations.stateOf(exerciseId);
  }

  @Delete()
  @HttpCode(204)
  @Audited('simulation.stopped')
  @ApiOperation({ summary: 'Stop it; what the teams have sent stays' })
  @ApiNoContentResponse()
  end(@CurrentAccess() { exerciseId }: Access): Promise<void> {
    return this.simulations.end(exerciseId);
  }
}
