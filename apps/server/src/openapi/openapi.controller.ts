import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Open } from '../access/requires.ts';
import { ApiDescription } from './api-description.ts';

/** The description of this API itself. */
@ApiExcludeController()
@Open()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  read(): Promise<OpenAPIObject> {
    return this.description.read();
  }
}
