import { AuditLog } from '@cyberdrill/audit';
import type { AuditPage } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { AuditPageView } from '../openapi/views/audit-page.view.ts';
import { AFTER, auditPage, LIMIT } from './audit-pages.ts';

/** What was done around one exercise: who got which role or key, who took the journal, who read what. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/audit')
export class ExerciseAuditController {
  constructor(private readonly log: AuditLog) {}

  @Get()
  @Needs('audit')
  @ApiOperation({ summary: 'Entries of the audit log that concern this exercise, oldest first' })
  @ApiQuery(AFTER)
  @ApiQuery(LIMIT)
  @ApiOkResponse({ type: AuditPageView })
  page(
    @CurrentAccess() { exerciseId }: Access,
    @Query('after') after?: unknown,
    @Query('limit') limit?: unknown,
  ): Promise<AuditPage> {
    return auditPage(this.log, { after, limit }, exerciseId);
  }
}
