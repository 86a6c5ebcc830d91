import { ApiProperty } from '@nestjs/swagger';
import { WireErrorView } from './wire-error.view.ts';

/** The body of every answer that is not a success. */
export class ErrorReplyView {
  @ApiProperty({ type: WireErrorView })
  readonly error!: WireErrorView;
}
