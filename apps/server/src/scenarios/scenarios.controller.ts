import type { ScenarioListItem } from '@cyberdrill/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForAdmin } from '../access/requires.ts';
import { ScenarioListItemView } from '../openapi/views/scenario-list-item.view.ts';
import { ScenarioShelf } from './scenario-shelf.ts';

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
}
