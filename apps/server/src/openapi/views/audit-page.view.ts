import type { AuditEntry, AuditPage } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Entries of the audit log after a place. */
export class AuditPageView implements AuditPage {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['seq', 'recordId', 'kind', 'atMs', 'who', 'data', 'prevHash', 'hash'],
      properties: {
        seq: { type: 'integer', minimum: 1, description: 'Counts without gaps, over the whole platform' },
        recordId: { type: 'string', format: 'uuid' },
        kind: { type: 'string', examples: ['role.granted'] },
        atMs: { type: 'integer', description: 'Wall time, milliseconds since 1970' },
        who: {
          type: 'object',
          properties: {
            accountId: { type: 'string' },
            keyId: { type: 'string' },
            administrator: { type: 'boolean', enum: [true] },
            name: { type: 'string' },
          },
        },
        from: {
          type: 'object',
          required: ['address'],
          properties: { address: { type: 'string' }, agent: { type: 'string' } },
        },
        exerciseId: { type: 'string' },
        data: { type: 'object', additionalProperties: true },
        prevHash: { type: 'string' },
        hash: { type: 'string' },
      },
    },
  })
  readonly entries!: readonly AuditEntry[];

  @ApiProperty({ type: 'integer', required: false, description: 'Go on with `after=`; absent at the end' })
  readonly next?: number;
}
