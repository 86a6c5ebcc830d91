import type { AddedWebhook } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { WebhookInfoView } from './webhook-info.view.ts';

/** A channel that was added. */
export class AddedWebhookView extends WebhookInfoView implements AddedWebhook {
  @ApiProperty({ type: String, description: 'Signs what is sent; shown this once' })
  readonly secret!: string;
}
