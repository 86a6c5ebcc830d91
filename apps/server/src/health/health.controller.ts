import type { Health } from '@cyberdrill/contracts';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Open } from '../access/requires.ts';
import { HealthView } from '../openapi/views/health.view.ts';
import { HealthService } from './health.service.ts';

/** For load balancers and for whoever wants to know. */
@ApiTags('health')
@Open()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({
    schema: {
      type: 'object',
      properties: { status: { type: 'string', enum: ['live'] } },
      required: ['status'],
    },
  })
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process can do its work' })
  @ApiOkResponse({ type: HealthView })
  @ApiServiceUnavailableResponse({ type: HealthView })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.health.read();
    if (health.status !== 'ready') response.status(503);
    return health;
  }
}
