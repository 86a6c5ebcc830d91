import type { ExerciseListItem, PlannedExercise } from '@cyberdrill/contracts';
import { ExerciseJournal } from '@cyberdrill/domain';
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ForAdmin } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { originOf } from '../audit/origin-of.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { ExerciseListItemView } from '../openapi/views/exercise-list-item.view.ts';
import { PlannedExerciseView } from '../openapi/views/planned-exercise.view.ts';
import { ExercisePlanner } from './exercise-planner.ts';
import { PlanExerciseBody } from './plan-exercise-body.ts';

/** A scenario of a megabyte, escaped in JSON, and some teams. */
const LARGEST_PLAN_BYTES = 3_000_000;

/** One for control and one for evaluators. */
const KEYS_OF_STAFF = 2;

/** Planning exercises. */
@ApiTags('planning')
@ApiBearerAuth()
@ForAdmin()
@Controller('exercises')
export class ExercisesController {
  constructor(
    private readonly planner: ExercisePlanner,
    private readonly journal: ExerciseJournal,
  ) {}

  @Post()
  @Audited('exercise.planned', ({ teams }: PlannedExercise) => {
    return { teams: teams.length, keys: teams.length + KEYS_OF_STAFF };
  })
  @JsonBody(LARGEST_PLAN_BYTES)
  @ApiOperation({ summary: 'Plan an exercise; the keys to it are shown this once' })
  @ApiBody({ schema: { $ref: '#/components/schemas/PlanExerciseBody' } })
  @ApiCreatedResponse({ type: PlannedExerciseView })
  plan(@Req() request: DrillRequest, @Body() body: unknown): Promise<PlannedExercise> {
    const accountId = request.signedIn?.account.accountId;
    return this.planner.plan(checkShape(PlanExerciseBody, body, 'REQUEST_INVALID'), {
      ...(accountId !== undefined && { accountId }),
      who: request.who ?? {},
      from: originOf(request),
    });
  }

  @Get()
  @ApiOperation({ summary: 'The exercises on this server, the oldest first' })
  @ApiOkResponse({ type: [ExerciseListItemView] })
  async list(): Promise<readonly ExerciseListItem[]> {
    const exercises = await this.journal.list();
    return exercises
      .filter(({ headSeq }) => headSeq > 0)
      .map(({ exerciseId, title, createdAtMs, isLive }) => ({ exerciseId, title, createdAtMs, isLive }));
  }
}
