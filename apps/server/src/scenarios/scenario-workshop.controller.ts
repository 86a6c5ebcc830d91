import type { InstalledScenario, ScenarioCheck, ScenarioPack } from '@cyberdrill/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { ForAdmin } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { checkShape } from '../commands/check-shape.ts';
import { attachmentHeader } from '../http/attachment-header.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { InstalledScenarioView } from '../openapi/views/installed-scenario.view.ts';
import { ScenarioCheckView } from '../openapi/views/scenario-check.view.ts';
import { ScenarioPackView } from '../openapi/views/scenario-pack.view.ts';
import { ScenarioCheckBody } from './bodies/scenario-check-body.ts';
import { ScenarioVersionBody } from './bodies/scenario-version-body.ts';
import { PackNamePipe } from './pack-name.ts';
import { ScenarioWorkshop } from './scenario-workshop.ts';

/** A scenario of a megabyte, escaped in JSON. */
const LARGEST_SOURCE_BYTES = 2_500_000;

/** Reading and changing scenario packs. */
@ApiTags('planning')
@ApiBearerAuth()
@ForAdmin()
@Controller('scenarios')
export class ScenarioWorkshopController {
  constructor(private readonly workshop: ScenarioWorkshop) {}

  @Post('check')
  @HttpCode(200)
  @JsonBody(LARGEST_SOURCE_BYTES)
  @ApiOperation({
    summary: 'What is wrong with a scenario file, by line and column; nothing of it is kept',
    description: 'The scenario as it would be played comes along when nothing keeps it from that.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/ScenarioCheckBody' } })
  @ApiOkResponse({ type: ScenarioCheckView })
  check(@Body() body: unknown): Promise<ScenarioCheck> {
    return this.workshop.check(checkShape(ScenarioCheckBody, body, 'REQUEST_INVALID'));
  }

  @Get(':scenario')
  @ApiOperation({ summary: 'A scenario pack with its source' })
  @ApiOkResponse({ type: ScenarioPackView })
  open(@Param('scenario', PackNamePipe) scenario: string): Promise<ScenarioPack> {
    return this.workshop.open(scenario);
  }

  @Get(':scenario/pack')
  @Audited('export.pack', (_: void, { params }: DrillRequest) => ({ scenarioId: String(params['scenario']) }))
  @ApiOperation({ summary: 'A scenario pack as a zip archive, as it can be brought to a server' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async archive(@Param('scenario', PackNamePipe) scenario: string, @Res() response: Response): Promise<void> {
    const archive = await this.workshop.archive(scenario);
    response.setHeader('Content-Disposition', attachmentHeader(`${scenario}.zip`));
    response.type('application/zip').send(archive);
  }

  @Post(':scenario/versions')
  @Audited('scenario.brought', ({ scenario, isNew }: InstalledScenario) => (isNew ? { scenario } : undefined))
  @JsonBody(LARGEST_SOURCE_BYTES)
  @ApiOperation({
    summary: 'Keep a changed scenario file as the pack its own id and version name',
    description:
      'Attachments are those of the pack it came from, which stays as it is. Refused with every fault there is; nothing is written then.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/ScenarioVersionBody' } })
  @ApiCreatedResponse({ type: InstalledScenarioView })
  addVersion(
    @Param('scenario', PackNamePipe) scenario: string,
    @Body() body: unknown,
  ): Promise<InstalledScenario> {
    const { source } = checkShape(ScenarioVersionBody, body, 'REQUEST_INVALID');
    return this.workshop.addVersion(scenario, source);
  }

  @Delete(':scenario')
  @HttpCode(204)
  @Audited('scenario.removed', (_: void, { params }: DrillRequest) => {
    return { scenario: String(params['scenario']) };
  })
  @ApiOperation({ summary: 'Take a pack away that was brought, if no exercise was planned from it' })
  @ApiNoContentResponse()
  remove(@Param('scenario', PackNamePipe) scenario: string): Promise<void> {
    return this.workshop.remove(scenario);
  }
}
