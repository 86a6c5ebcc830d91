import { CheckpointKey } from '@cyberdrill/audit';
import type { PublicCheckpointKey } from '@cyberdrill/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../access/requires.ts';
import { PublicCheckpointKeyView } from '../openapi/views/public-checkpoint-key.view.ts';

/** The public key of this server’s signatures. */
@ApiTags('audit')
@Controller('checkpoint-key')
export class CheckpointKeyController {
  constructor(private readonly key: CheckpointKey) {}

  @Get()
  @Open()
  @ApiOperation({ summary: 'The public key that checkpoints are proven with; keep it elsewhere' })
  @ApiOkResponse({ type: PublicCheckpointKeyView })
  publicKey(): PublicCheckpointKey {
    const { publicKeyId, publicKeyPem } = this.key;
    return { publicKeyId, algorithm: 'Ed25519', pem: publicKeyPem };
  }
}
