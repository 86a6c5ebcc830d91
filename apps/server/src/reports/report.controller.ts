import { ExerciseStreams } from '@cyberdrill/delivery';
import { buildReport, ExerciseJournal, reportForTeam, type Access, type Report } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { renderReportHtml, renderReportJson, renderTeamReportHtml } from '@cyberdrill/reporting';
import { matchesRe2 } from '@cyberdrill/scenario';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentAccess } from '../access/current-access.ts';
import { ForReaders } from '../access/requires.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';

const FORMATS = ['json', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** The after-action report, made anew from the journal at each call. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/report')
export class ReportController {
  constructor(
    private readonly journal: ExerciseJournal,
    private readonly streams: ExerciseStreams,
  ) {}

  @Get()
  @ForReaders('report', 'own-report')
  @ApiOperation({ summary: 'The report so far; for a team its own part of it, after ENDEX' })
  @ApiQuery({ name: 'format', required: false, enum: FORMATS, schema: { default: 'json' } })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async report(
    @CurrentAccess() access: Access,
    @Query('format') formatText: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const format = formatOf(formatText);
    const { state } = await this.streams.current(access.exerciseId);
    if (access.role === 'team' && state?.endedAtMs === undefined) throw new AppError('REPORT_NOT_YET');
    const entries = await this.journal.read(access.exerciseId, 0);
    const text = rendered(buildReport(entries, { matches: matchesRe2 }), access.teamId, format);
    response.type(format).send(text);
  }
}

function rendered(report: Report, teamId: string | undefined, format: Format): string {
  if (teamId === undefined) return format === 'json' ? renderReportJson(report) : renderReportHtml(report);
  const own = reportForTeam(report, teamId);
  if (own === undefined) throw new AppError('EXERCISE_UNKNOWN');
  return format === 'json' ? renderReportJson(own) : renderTeamReportHtml(own);
}

function formatOf(text: unknown): Format {
  const format = text === undefined ? 'json' : FORMATS.find((known) => known === text);
  if (format === undefined) throw new AppError('REQUEST_INVALID', { problem: 'format must be json or html' });
  return format;
}
