import { ERRORS, type ErrorCode, type ErrorDetails, type WireError } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Why a request was refused. */
export class WireErrorView implements WireError {
  @ApiProperty({ enum: Object.keys(ERRORS), enumName: 'ErrorCode' })
  readonly code!: ErrorCode;

  @ApiProperty({ type: String, description: 'What is wrong, in plain English' })
  readonly message!: string;

  @ApiProperty({ type: String, description: 'What to do about it' })
  readonly hint!: string;

  @ApiProperty({
    type: 'object',
    description: 'Ids and numbers that the message is made of; never anyone’s words',
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
    },
  })
  readonly details!: ErrorDetails;
}
