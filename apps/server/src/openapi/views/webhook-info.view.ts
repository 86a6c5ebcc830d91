import type { WebhookInfo } from '@cyberdrill/contracts';
import { NOTICE_KINDS, type NoticeKind } from '@cyberdrill/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A channel outside that is told. */
export class WebhookInfoView implements WebhookInfo {
  @ApiProperty({ type: String })
  readonly webhookId!: string;

  @ApiProperty({ type: String, description: 'Host of its address; the rest is not shown again' })
  readonly host!: string;

  @ApiProperty({ enum: NOTICE_KINDS, isArray: true })
  readonly kinds!: readonly NoticeKind[];

  @ApiProperty({ type: Number })
  readonly createdAtMs!: number;

  @ApiProperty({ type: Number, description: 'Notices that were taken' })
  readonly delivered!: number;

  @ApiProperty({ type: Number, description: 'Notices that nobody took after every attempt' })
  readonly lost!: number;

  @ApiPropertyOptional({ type: String, description: 'How the last attempt went: delivered, or why not' })
  readonly lastOutcome?: string;
}
