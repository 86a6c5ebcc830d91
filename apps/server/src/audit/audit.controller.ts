import { AuditLog, Checkpointer, Checkpoints } from '@cyberdrill/audit';
import type { AuditEntry, AuditPage } from '@cyberdrill/contracts';
import type { Checkpoint } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ForAdmin } from '../access/requires.ts';
import { sendLines } from '../http/send-lines.ts';
import { AuditPageView } from '../openapi/views/audit-page.view.ts';
import { CheckpointView } from '../openapi/views/checkpoint.view.ts';
import { AFTER, auditPage, LIMIT } from './audit-pages.ts';
import { Audited } from './audited.ts';

/** What was done on this platform outside of exercises' journals. */
@ApiTags('audit')
@ApiBearerAuth()
@ForAdmin()
@Controller('audit')
export class AuditController {
  constructor(
    private readonly log: AuditLog,
    private readonly checkpoints: Checkpoints,
    private readonly checkpointer: Checkpointer,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Entries of the audit log after a place, oldest first' })
  @ApiQuery(AFTER)
  @ApiQuery(LIMIT)
  @ApiQuery({ name: 'exerciseId', required: false, description: 'Only what concerns this exercise' })
  @ApiOkResponse({ type: AuditPageView })
  page(
    @Query('after') after?: unknown,
    @Query('limit') limit?: unknown,
    @Query('exerciseId') exerciseId?: unknown,
  ): Promise<AuditPage> {
    if (exerciseId !== undefined && typeof exerciseId !== 'string')
      throw new AppError('REQUEST_INVALID', { problem: 'exerciseId must be given once' });
    return auditPage(this.log, { after, limit }, exerciseId);
  }

  @Get('export')
  @Audited('export.audit')
  @ApiOperation({
    summary: 'The whole audit log, one JSON entry a line; `cyberdrill verify` proves it intact',
  })
  @ApiProduces('application/jsonl')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@Res() response: Response): Promise<void> {
    const read = (after: number, limit: number): Promise<AuditEntry[]> => this.log.read({ after, limit });
    await sendLines(response, 'audit.jsonl', read);
  }

  @Get('checkpoints')
  @ApiOperation({ summary: 'The signed checkpoints of the audit log, oldest first' })
  @ApiOkResponse({ type: [CheckpointView] })
  signed(): Promise<readonly Checkpoint[]> {
    return this.checkpoints.of({ chain: 'audit' });
  }

  @Post('checkpoints')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sign the head of the audit log now, to keep it elsewhere; it is also done each minute',
  })
  @ApiOkResponse({ type: CheckpointView })
  async sign(): Promise<Checkpoint> {
    const checkpoint = await this.checkpointer.sign({ chain: 'audit' });
    if (checkpoint === undefined) throw new AppError('AUDIT_EMPTY');
    return checkpoint;
  }
}
