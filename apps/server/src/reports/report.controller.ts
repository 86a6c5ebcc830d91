import { reportForTeam, type Access, type Report, type ReportAccess } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import {
  renderReportCsv,
  renderReportHtml,
  renderReportJson,
  renderTeamReportHtml,
  REPORT_TABLES,
  type ReportTable,
} from '@cyberdrill/reporting';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { attachmentHeader } from '../http/attachment-header.ts';
import { Audited } from '../audit/audited.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { ExerciseReports } from './exercise-reports.ts';

const FORMATS = ['json', 'html', 'csv'] as const;
type Format = { readonly as: 'json' | 'html' } | { readonly as: 'csv'; readonly table: ReportTable };

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
    const { as: format, ...table } = formatOf(query['format'], query['table']);
    return { format, ...table, teamId: access?.teamId };
  })
  @ApiOperation({
    summary:
      'The report so far; for evaluators once scores are locked, for a team its own part of it after ENDEX',
  })
  @ApiQuery({ name: 'format', required: false, enum: FORMATS, schema: { default: 'json' } })
  @ApiQuery({
    name: 'table',
    required: false,
    enum: REPORT_TABLES,
    description: 'With csv: which table; a team’s own report has none',
  })
  @ApiProduces('application/json', 'text/html', 'text/csv')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async report(
    @CurrentAccess() access: Access,
    @Query('format') formatText: unknown,
    @Query('table') tableText: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const format = formatOf(formatText, tableText);
    const readable = await this.reports.readableBy(access);
    if (readable === undefined) throw new AppError('NOT_PERMITTED');
    if (readable === 'not-yet') throw new AppError('REPORT_NOT_YET');
    const text = rendered(await this.reports.current(access.exerciseId), readable, format);
    if (format.as === 'html') response.setHeader('Content-Security-Policy', REPORT_POLICY);
    if (format.as === 'csv')
      response.setHeader('Content-Disposition', attachmentHeader(`${access.exerciseId}-${format.table}.csv`));
    response.type(format.as).send(text);
  }
}

function rendered(report: Report, readable: Exclude<ReportAccess, 'not-yet'>, format: Format): string {
  if (readable.of === 'exercise') {
    if (format.as === 'csv') return renderReportCsv(report, format.table);
    return format.as === 'json' ? renderReportJson(report) : renderReportHtml(report);
  }
  const own = reportForTeam(report, readable.teamId);
  if (own === undefined) throw new AppError('EXERCISE_UNKNOWN');
  if (format.as === 'csv') throw invalid('a team’s own report is json or html');
  return format.as === 'json' ? renderReportJson(own) : renderTeamReportHtml(own);
}

function formatOf(text: unknown, tableText: unknown): Format {
  const as = text === undefined ? 'json' : FORMATS.find((known) => known === text);
  if (as === undefined) throw invalid(`format must be one of ${FORMATS.join(', ')}`);
  if (as !== 'csv') return { as };
  const table = REPORT_TABLES.find((known) => known === tableText);
  if (table === undefined) throw invalid(`table must be one of ${REPORT_TABLES.join(', ')}`);
  return { as, table };
}

function invalid(problem: string): AppError {
  return new AppError('REQUEST_INVALID', { problem });
}
