import { ExerciseJournal, type Access, type Scenario } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';

/** The scenario of one exercise, for those who plan, provide, conduct or judge it. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/scenario')
export class ExerciseScenarioController {
  constructor(private readonly journal: ExerciseJournal) {}

  @Get()
  @Needs('scenario')
  @ApiOperation({ summary: 'The scenario as the exercise was planned from it' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async read(@CurrentAccess() { exerciseId }: Access): Promise<Scenario> {
    const [first] = await this.journal.read(exerciseId, 0, 1);
    if (first?.kind !== 'exercise.planned') throw new AppError('EXERCISE_UNKNOWN');
    return first.data.scenario;
  }
}
