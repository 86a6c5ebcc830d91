import { MESSAGE_KINDS, TLP_LABELS, type MessageKind, type Party, type Tlp } from '@cyberdrill/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { AllDifferent } from '../fields/all-different.ts';
import { FileReferenceData } from '../fields/file-reference-data.ts';
import { Optional } from '../fields/optional.ts';
import { Id, PARTY, Words } from '../fields/texts.ts';

/** Sends a message to other teams, to exercise control or to roles that it plays. */
export class SendMessage implements CommandData<'message:send'> {
  @Matches(/^[\w.:-]{1,100}$/)
  readonly messageId!: string;

  @IsIn(MESSAGE_KINDS)
  readonly kind!: MessageKind;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @AllDifferent()
  @Matches(PARTY, { each: true })
  readonly to!: readonly Party[];

  @IsIn(TLP_LABELS)
  readonly tlp!: Tlp;

  @Words(300)
  readonly subject!: string;

  @MaxLength(20_000)
  readonly body!: string;

  @Optional()
  @Id()
  readonly about?: string;

  @Optional()
  @Id()
  readonly inReplyTo?: string;

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => FileReferenceData)
  readonly attachments?: readonly FileReferenceData[];

  @Optional()
  @Id()
  readonly asRole?: string;
}
