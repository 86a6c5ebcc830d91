import type { StreamEntry, StreamPage } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Entries of the caller's stream after a place. */
export class StreamPageView implements StreamPage {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['place', 'kind', 'data', 'occurredAtMs', 'exerciseTimeMs', 'activeTimeMs'],
      properties: {
        place: { type: 'integer', minimum: 1, description: 'Counts without gaps' },
        kind: { type: 'string', examples: ['inject.released'] },
        data: { type: 'object', additionalProperties: true },
        commandId: { type: 'string', description: 'The caller’s own command that caused it' },
        occurredAtMs: { type: 'number', description: 'Wall time, milliseconds since 1970' },
        exerciseTimeMs: { type: 'number', description: 'Milliseconds on the exercise clock' },
        activeTimeMs: { type: 'number', description: 'Exercise time without time jumps' },
      },
      additionalProperties: true,
    },
  })
  readonly entries!: readonly StreamEntry[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Place of the last entry there is' })
  readonly head!: number;
}
