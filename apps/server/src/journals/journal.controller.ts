import { ExerciseJournal, type Access, type Entry } from '@cyberdrill/domain';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { sendLines } from '../http/send-lines.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';

/** The journal itself, to keep, to verify, and to make reports from elsewhere. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/journal')
export class JournalController {
  constructor(private readonly journal: ExerciseJournal) {}

  @Get()
  @Needs('journal')
  @Audited('export.journal')
  @ApiOperation({ summary: 'The whole journal, one JSON entry a line; `cyberdrill verify` proves it intact' })
  @ApiProduces('application/jsonl')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@CurrentAccess() { exerciseId }: Access, @Res() response: Response): Promise<void> {
    const read = (after: number, limit: number): Promise<Entry[]> =>
      this.journal.read(exerciseId, after, limit);
    await sendLines(response, `${exerciseId}.jsonl`, read);
  }
}
