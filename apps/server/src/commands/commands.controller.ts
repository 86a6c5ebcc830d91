import type { CommandOutcome } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccess } from '../access/current-access.ts';
import { ForEveryRole } from '../access/requires.ts';
import { JsonBody } from '../http/json-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { CommandOutcomeView } from '../openapi/views/command-outcome.view.ts';
import { CommandDesk } from './command-desk.ts';

/** As large as the largest message of a socket. */
const LARGEST_COMMAND_BYTES = 64 * 1_024;

/** The HTTP twin of the socket's `command:send`. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Controller('exercises/:exerciseId/commands')
export class CommandsController {
  constructor(private readonly desk: CommandDesk) {}

  @Post()
  @HttpCode(200)
  @ForEveryRole()
  @JsonBody(LARGEST_COMMAND_BYTES)
  @ApiOperation({ summary: 'Give a command; repeating it with the same id changes nothing' })
  @ApiBody({ schema: { $ref: '#/components/schemas/CommandRequest' } })
  @ApiOkResponse({ type: CommandOutcomeView })
  give(@CurrentAccess() access: Access, @Body() body: unknown): Promise<CommandOutcome> {
    return this.desk.give(access, body);
  }
}
