import type { InstalledScenario, ScenarioListItem } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { ZIP_LIMITS } from '@cyberdrill/scenario';
import { Controller, Get, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ForAdmin } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { readBody } from '../http/read-body.ts';
import { InstalledScenarioView } from '../openapi/views/installed-scenario.view.ts';
import { ScenarioListItemView } from '../openapi/views/scenario-list-item.view.ts';
import { ScenarioShelf } from './scenario-shelf.ts';

/** Enough for the largest archive over a link of 1 Mbit/s. */
const UPLOAD_WITHIN_MS = 240_000;

/** What exercises can be planned from. */
@ApiTags('planning')
@ApiBearerAuth()
@ForAdmin()
@Controller('scenarios')
export class ScenariosController {
  constructor(private readonly shelf: ScenarioShelf) {}

  @Get()
  @ApiOperation({ summary: 'The scenario packs on this server' })
  @ApiOkResponse({ type: [ScenarioListItemView] })
  list(): Promise<readonly ScenarioListItem[]> {
    return this.shelf.list();
  }

  @Post()
  @Audited('scenario.brought', ({ scenario, isNew }: InstalledScenario) => (isNew ? { scenario } : undefined))
  @ApiOperation({
    summary: 'Put a scenario pack on this server, as a zip archive of its folder',
    description:
      'Checked whole before anything is written; refused with every fault there is. The same pack again changes nothing.',
  })
  @ApiConsumes('application/zip')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: InstalledScenarioView })
  async put(@Req() request: DrillRequest): Promise<InstalledScenario> {
    const { maxBytes } = ZIP_LIMITS;
    const archive = await readBody(request, {
      maxBytes,
      tooLarge: () => new AppError('REQUEST_TOO_LARGE', { maxBytes }),
      withinMs: UPLOAD_WITHIN_MS,
    });
    return this.shelf.put(archive);
  }
}
