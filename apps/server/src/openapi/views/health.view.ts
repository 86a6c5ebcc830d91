import type { Health } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Whether this process can do its work. */
export class HealthView implements Health {
  @ApiProperty({ enum: ['ready', 'not-ready'] })
  readonly status!: Health['status'];

  @ApiProperty({ type: String })
  readonly version!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: ['up', 'down'] } })
  readonly checks!: Health['checks'];

  @ApiProperty({ type: [String], description: 'Roles this process plays' })
  readonly roles!: readonly string[];

  @ApiProperty({ enum: ['postgres', 'redis'], description: 'Where the alarms are kept' })
  readonly alarms!: Health['alarms'];

  @ApiProperty({
    type: 'integer',
    required: false,
    description:
      'By how many milliseconds the machine’s clock has been set while the server ran; exercises do not follow it',
  })
  readonly ignoredClockStepMs?: number;
}
