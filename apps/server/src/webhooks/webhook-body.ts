import type { WebhookRequest } from '@cyberdrill/contracts';
import { NOTICE_KINDS, type NoticeKind } from '@cyberdrill/domain';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Words } from '../commands/fields/texts.ts';

/** An address that is to be told, and of what. */
export class WebhookBody implements WebhookRequest {
  @Words(2_000)
  readonly url!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(NOTICE_KINDS, { each: true })
  readonly kinds!: readonly NoticeKind[];
}
