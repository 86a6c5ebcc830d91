import { ExerciseJournal, type Access, type Entry } from '@cyberdrill/domain';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';

const PAGE = 500;

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
    // Read before the first header is written, so that a store that is away is still told as such.
    const first = await this.journal.read(exerciseId, 0, PAGE);
    response.setHeader('Content-Type', 'application/jsonl; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${exerciseId}.jsonl"`);
    await pipeline(Readable.from(this.lines(exerciseId, first)), response);
  }

  private async *lines(exerciseId: string, first: readonly Entry[]): AsyncGenerator<string> {
    for (let page = first; page.length > 0;) {
      yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      const last = page.at(-1)?.seq ?? 0;
      page = page.length < PAGE ? [] : await this.journal.read(exerciseId, last, PAGE);
    }
  }
}
