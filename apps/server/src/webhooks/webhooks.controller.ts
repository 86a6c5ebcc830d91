import type { AddedWebhook, WebhookInfo } from '@cyberdrill/contracts';
import { Webhooks, type Access, type Webhook } from '@cyberdrill/domain';
import { AppError, type Config } from '@cyberdrill/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { randomBytes } from 'node:crypto';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { Audited } from '../audit/audited.ts';
import { checkShape } from '../commands/check-shape.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { JsonBody } from '../http/json-body.ts';
import { CONFIG } from '../modules/tokens.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { AddedWebhookView } from '../openapi/views/added-webhook.view.ts';
import { WebhookInfoView } from '../openapi/views/webhook-info.view.ts';
import { webhookTarget } from './sending/webhook-target.ts';
import { WebhookBody } from './webhook-body.ts';

const LARGEST_REQUEST_BYTES = 8_192;
const MOST_OF_AN_EXERCISE = 10;
const SECRET_BYTES = 32;

/** Channels outside that are told of an exercise: of ENDEX, NO DUFF, overdue duties and alarms, never of anybody's words. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@Needs('manage-webhooks')
@Controller('exercises/:exerciseId/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Audited('webhook.added', ({ webhookId }: AddedWebhook) => ({ webhookId }))
  @JsonBody(LARGEST_REQUEST_BYTES)
  @ApiOperation({
    summary: 'Have an address told; the secret that signs what it is sent is shown this once',
    description:
      'Only hosts that the server’s operator has listed, over https, are told. Header `cyberdrill-signature`: ' +
      '`t=<unix seconds>,v1=<HMAC-SHA-256 of "<t>.<body>" with the secret, in hexadecimal>`. Sent at least once.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/WebhookBody' } })
  @ApiCreatedResponse({ type: AddedWebhookView })
  async add(@CurrentAccess() { exerciseId }: Access, @Body() body: unknown): Promise<AddedWebhook> {
    const { url, kinds } = checkShape(WebhookBody, body, 'REQUEST_INVALID');
    const target = webhookTarget(url, this.config.webhookHosts);
    if (typeof target === 'string') throw new AppError('WEBHOOK_REFUSED', { problem: target });
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const added = await this.webhooks.add({ exerciseId, url, kinds, secret }, MOST_OF_AN_EXERCISE);
    return { ...infoOf(added), secret };
  }

  @Get()
  @ApiOperation({ summary: 'Who is told, of what, and how the last attempt went' })
  @ApiOkResponse({ type: [WebhookInfoView] })
  async list(@CurrentAccess() { exerciseId }: Access): Promise<readonly WebhookInfo[]> {
    return (await this.webhooks.list(exerciseId)).map(infoOf);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @Audited('webhook.removed', (_: void, { params }: DrillRequest) => {
    return { webhookId: String(params['webhookId']) };
  })
  @ApiOperation({ summary: 'Tell an address no more' })
  @ApiNoContentResponse()
  async remove(
    @CurrentAccess() { exerciseId }: Access,
    @Param('webhookId') webhookId: string,
  ): Promise<void> {
    if (!(await this.webhooks.remove(exerciseId, webhookId))) throw new AppError('WEBHOOK_UNKNOWN');
  }
}

/** Of the address only the host: chat services take whoever knows the rest for its owner. */
function infoOf({ webhookId, url, kinds, createdAtMs, delivered, lost, lastOutcome }: Webhook): WebhookInfo {
  const { host } = new URL(url);
  const outcome = lastOutcome === undefined ? {} : { lastOutcome };
  return { webhookId, host, kinds, createdAtMs, delivered, lost, ...outcome };
}
