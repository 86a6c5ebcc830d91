import { Checkpointer, Checkpoints } from '@cyberdrill/audit';
import type { ExerciseHead } from '@cyberdrill/contracts';
import { ExerciseStreams } from '@cyberdrill/delivery';
import { ExerciseJournal, shortHash, type Access, type Checkpoint } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { CheckpointView } from '../openapi/views/checkpoint.view.ts';
import { ExerciseHeadView } from '../openapi/views/exercise-head.view.ts';

/** Where an exercise's journal stands, and what was signed of it. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Needs('head')
@Controller('exercises/:exerciseId')
export class CheckpointsController {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly checkpointer: Checkpointer,
    private readonly journal: ExerciseJournal,
    private readonly streams: ExerciseStreams,
  ) {}

  @Get('head')
  @ApiOperation({ summary: 'The hash of the journal’s last entry, and the last checkpoint' })
  @ApiOkResponse({ type: ExerciseHeadView })
  async head(@CurrentAccess() { exerciseId }: Access): Promise<ExerciseHead> {
    const { seq } = await this.streams.current(exerciseId);
    const [last] = await this.journal.read(exerciseId, seq - 1, 1);
    if (last === undefined) throw new AppError('EXERCISE_UNKNOWN');
    const checkpoint = (await this.checkpoints.of({ chain: 'journal', exerciseId })).at(-1);
    return {
      seq,
      headHash: last.hash,
      shortHash: shortHash(last.hash),
      ...(checkpoint !== undefined && { checkpoint }),
    };
  }

  @Get('checkpoints')
  @ApiOperation({ summary: 'The signed checkpoints of the journal, oldest first' })
  @ApiOkResponse({ type: [CheckpointView] })
  list(@CurrentAccess() { exerciseId }: Access): Promise<readonly Checkpoint[]> {
    return this.checkpoints.of({ chain: 'journal', exerciseId });
  }

  @Post('checkpoints')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Sign the head of the journal now, to keep it elsewhere; it is also done each minute and at ENDEX',
  })
  @ApiOkResponse({ type: CheckpointView })
  async sign(@CurrentAccess() { exerciseId }: Access): Promise<Checkpoint> {
    const checkpoint = await this.checkpointer.sign({ chain: 'journal', exerciseId });
    if (checkpoint === undefined) throw new AppError('EXERCISE_UNKNOWN');
    return checkpoint;
  }
}
