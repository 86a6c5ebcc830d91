import { reportForTeam, type Access, type Report, type ReportAccess } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { renderReportHtml, renderReportJson, renderTeamReportHtml } from '@cyberdrill/reporting';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { ExerciseReports } from './exercise-reports.ts';

const FORMATS = ['json', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** The report brings its style along, and needs nothing else. */
const REPORT_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

/** The after-action report, from the journal as it is. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/report')
export class ReportController {
  constructor(private readonly reports: ExerciseReports) {}

  @Get()
  @Needs('report', 'locked-report', 'own-report')
  @Audited('export.report', (_: void, { query, access }: DrillRequest) => {
    return { format: formatOf(query['format']), teamId: access?.teamId };
  })
  @ApiOperation({
    summary:
      'The report so far; for evaluators once scores are locked, for a team its own part of it after ENDEX',
  })
  @ApiQuery({ name: 'format', required: false, enum: FORMATS, schema: { default: 'json' } })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async report(
    @CurrentAccess() access: Access,
    @Query('format') formatText: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const format = formatOf(formatText);
    const readable = await this.reports.readableBy(access);
    if (readable === undefined) throw new AppError('NOT_PERMITTED');
    if (readable === 'not-yet') throw new AppError('REPORT_NOT_YET');
    const text = rendered(await this.reports.current(access.exerciseId), readable, format);
    if (format === 'html') response.setHeader('Content-Security-Policy', REPORT_POLICY);
    response.type(format).send(text);
  }
}

function rendered(report: Report, readable: Exclude<ReportAccess, 'not-yet'>, format: Format): string {
  if (readable.of === 'exercise')
    return format === 'json' ? renderReportJson(report) : renderReportHtml(report);
  const own = reportForTeam(report, readable.teamId);
  if (own === undefined) throw new AppError('EXERCISE_UNKNOWN');
  return format === 'json' ? renderReportJson(own) : renderTeamReportHtml(own);
}

function formatOf(text: unknown): Format {
  const format = text === undefined ? 'json' : FORMATS.find((known) => known === text);
  if (format === undefined) throw new AppError('REQUEST_INVALID', { problem: 'format must be json or html' });
  return format;
}
