import type { StreamPage } from '@cyberdrill/contracts';
import { audienceOf, ExerciseStreams, Receipts } from '@cyberdrill/delivery';
import { isLanguageTag, playsFor, type Access, type LanguageTag } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { TeamTextReads } from '../audit/team-text-reads.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { queryNumber } from '../http/query-number.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { StreamPageView } from '../openapi/views/stream-page.view.ts';

const DEFAULT_ENTRIES = 100;
const MOST_ENTRIES = 500;
const MOST_BYTES = 1_000_000;

/** The HTTP twin of the stream that sockets are sent: the same entries at the same places, and the same receipts. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/stream')
export class StreamController {
  constructor(
    private readonly streams: ExerciseStreams,
    private readonly receipts: Receipts,
    private readonly reads: TeamTextReads,
  ) {}

  @Get()
  @Needs('stream')
  @ApiOperation({
    summary: 'Entries after a place',
    description:
      'Asking with `after` confirms that all entries up to it are held; that is what delivers an inject.',
  })
  @ApiQuery({ name: 'after', required: false, schema: { type: 'integer', minimum: 0, default: 0 } })
  @ApiQuery({
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: MOST_ENTRIES, default: DEFAULT_ENTRIES },
  })
  @ApiQuery({
    name: 'language',
    required: false,
    description:
      'For teams: in which the scenario’s words are wanted, where it has them; left out: the team’s own',
    schema: { type: 'string' },
  })
  @ApiOkResponse({ type: StreamPageView })
  async page(
    @CurrentAccess() access: Access,
    @Req() request: DrillRequest,
    @Query('after') afterText?: unknown,
    @Query('limit') limitText?: unknown,
    @Query('language') language?: unknown,
  ): Promise<StreamPage> {
    const after = queryNumber('after', afterText, { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: 0 });
    const limit = queryNumber('limit', limitText, { from: 1, to: MOST_ENTRIES, otherwise: DEFAULT_ENTRIES });
    const audience = audienceOf(access);
    if (audience === undefined) throw new AppError('NOT_PERMITTED');
    const exercise = await this.streams.current(access.exerciseId);
    const stream = exercise.sent(audience, readLanguage(language));
    if (stream === undefined) throw new AppError('EXERCISE_UNKNOWN');
    if (after > stream.head) throw new AppError('PLACE_UNKNOWN', { after, head: stream.head });
    const teamId = playsFor(access);
    if (teamId !== undefined) this.receipts.confirm(exercise, teamId, after);
    await this.reads.ofStream(access, originOf(request));
    const entries = stream.after(after, { maxEntries: limit, maxBytes: MOST_BYTES });
    return { entries, head: stream.head };
  }
}

/** @throws AppError REQUEST_INVALID */
function readLanguage(text: unknown): LanguageTag | undefined {
  if (text === undefined || isLanguageTag(text)) return text;
  throw new AppError('REQUEST_INVALID', { problem: '"language" must be a language tag such as "ar"' });
}
